/** Contracts in the portal: {@code /mypage/contracts} and what is below it. */
package dev.keiyaku.contract.web;
