package dev.keiyaku.member.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.audit.AuditEntry;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;

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

	private final ActivityRows rows;

	private final Permissions permissions;

	ActivityController(AuditTrail trail, ActivityRows rows, Permissions permissions) {
		this.trail = trail;
		this.rows = rows;
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
		if (company) {
			this.permissions.require(member, Permission.MANAGE_USERS);
		}
		Page<AuditEntry> entries = company ? this.trail.ofCompany(member.companyId(), page - 1, PAGE_SIZE)
				: this.trail.ofMember(member.memberId(), member.companyId(), page - 1, PAGE_SIZE);
		model.put("entries", entries);
		model.put("rows", this.rows.of(entries.getContent(), member.companyId()));
		return new ModelAndView("member/activity", model);
	}

}
