package dev.keiyaku.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.Waiting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage}: what waits for the member, and the ways on. */
@Controller
class MyPageController {

	/** The ways on by their address below /mypage, with the permission they need. */
	private static final Map<String, Permission> ENTRIES = new LinkedHashMap<>();

	static {
		ENTRIES.put("quotes", Permission.SEE_QUOTES);
		ENTRIES.put("orders", Permission.SEE_ORDERS);
		ENTRIES.put("contracts", Permission.SEE_CONTRACTS);
		ENTRIES.put("bills", Permission.SEE_BILLS);
		ENTRIES.put("inquiries", Permission.SEE_INQUIRIES);
		ENTRIES.put("profile", null);
		ENTRIES.put("users", Permission.MANAGE_USERS);
		ENTRIES.put("roles", null);
		ENTRIES.put("activity", null);
		ENTRIES.put("security", null);
	}

	private final ObjectProvider<Waiting> waiting;

	private final Permissions permissions;

	MyPageController(ObjectProvider<Waiting> waiting, Permissions permissions) {
		this.waiting = waiting;
		this.permissions = permissions;
	}

	@GetMapping("/mypage")
	ModelAndView myPage(@AuthenticationPrincipal SignedInMember member) {
		List<Waiting.Item> items = this.waiting.orderedStream()
			.flatMap((feature) -> feature.waitingFor(member).stream())
			.toList();
		List<String> entries = ENTRIES.keySet().stream().filter((entry) -> isFor(member, ENTRIES.get(entry))).toList();
		return new ModelAndView("portal/mypage", Map.of("waiting", items, "entries", entries));
	}

	private boolean isFor(SignedInMember member, Permission needed) {
		return needed == null || this.permissions.allows(member, needed);
	}

}
