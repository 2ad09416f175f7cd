package dev.keiyaku.member.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.audit.AuditEntry;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.UserAdministration;

import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /mypage/activity}: 操作履歴, everybody's own; the whole company's for those who
 * manage its users.
 */
@Controller
class ActivityController {

	private static final int PAGE_SIZE = 20;

	private static final int LAST_PAGE = 10_000;

	private final AuditTrail trail;

	private final UserAdministration users;

	private final Permissions permissions;

	ActivityController(AuditTrail trail, UserAdministration users, Permissions permissions) {
		this.trail = trail;
		this.users = users;
		this.permissions = permissions;
	}

	/**
	 * @param page from 1
	 */
	@GetMapping("/mypage/activity")
	ModelAndView show(@AuthenticationPrincipal SignedInMember member,
			@RequestParam(name = "of", defaultValue = "own") String of,
			@RequestParam(name = "page", defaultValue = "1") int page) {
		if (page < 1 || page > LAST_PAGE) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		boolean company = "company".equals(of);
		Map<String, Object> model = new HashMap<>();
		model.put("mayReadAll", this.permissions.allows(member, Permission.MANAGE_USERS));
		model.put("company", company);
		model.put("names", company ? names(this.users.users(member)) : Map.of(member.memberId(), member.name()));
		Page<AuditEntry> entries = company ? this.trail.ofCompany(member.companyId(), page - 1, PAGE_SIZE)
				: this.trail.ofMember(member.memberId(), member.companyId(), page - 1, PAGE_SIZE);
		model.put("entries", entries);
		return new ModelAndView("member/activity", model);
	}

	private static Map<Long, String> names(List<Member> users) {
		return users.stream().collect(Collectors.toMap(Member::id, (user) -> user.person().name()));
	}

}
