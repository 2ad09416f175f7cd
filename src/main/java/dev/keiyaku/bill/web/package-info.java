/** Bills in the portal: {@code /mypage/bills} and what is below it (store 5.3). */
package dev.keiyaku.bill.web;
