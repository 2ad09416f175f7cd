package dev.keiyaku.portal;

import java.util.List;
import java.util.Map;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.member.SignedInMember;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage}: what waits for the member, and the ways on. */
@Controller
class MyPageController {

	private final Deliveries deliveries;

	MyPageController(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@GetMapping("/mypage")
	ModelAndView myPage(@AuthenticationPrincipal SignedInMember member) {
		List<Delivery> receipts = this.deliveries.awaitingReceipt(member.companyId());
		return new ModelAndView("portal/mypage", Map.of("receiptsToConfirm", receipts));
	}

}
