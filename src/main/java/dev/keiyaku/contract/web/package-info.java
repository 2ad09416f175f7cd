/** Looking at contracts in the portal: {@code /mypage/contracts}. */
package dev.keiyaku.contract.web;
