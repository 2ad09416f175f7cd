package dev.keiyaku.member.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.ChangeOutcome;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberNumbers;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.UserAdministration;
import dev.keiyaku.member.UserAdministration.Wish;
import dev.keiyaku.member.UsersToBe;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /mypage/users}: ユーザー管理 (store 8.1, 8.2, 8.4). */
@Controller
class UsersController {

	private static final String LIST = "/mypage/users";

	private final UserAdministration users;

	private final MemberNumbers numbers;

	private final UserForm form;

	private final AuditTrail trail;

	private final ObjectProvider<UsersToBe> usersToBe;

	UsersController(UserAdministration users, MemberNumbers numbers, UserForm form, AuditTrail trail,
			ObjectProvider<UsersToBe> usersToBe) {
		this.users = users;
		this.numbers = numbers;
		this.form = form;
		this.trail = trail;
		this.usersToBe = usersToBe;
	}

	@GetMapping(LIST)
	ModelAndView list(@AuthenticationPrincipal SignedInMember member) {
		return new ModelAndView("member/users",
				Map.of("users", this.users.users(member), "lastSignIns",
						this.trail.latest(member.companyId(), AuditKind.SIGNED_IN), "usersToBe",
						this.usersToBe.orderedStream().toList()));
	}

	/**
	 * @param role ticked before, when coming back from the confirmation
	 * @param status ticked before
	 */
	@GetMapping(MemberNumbers.PAGE)
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable("number") String number,
			@RequestParam(name = "role", required = false) Role role,
			@RequestParam(name = "status", required = false) MemberStatus status) {
		Member user = user(member, number);
		Map<String, Object> model = new HashMap<>();
		model.put("user", user);
		if (user.status() != MemberStatus.DECLINED) {
			model.put("island", this.form.show(user, (role != null) ? role : user.role(),
					(status != null) ? status : user.status()));
		}
		return new ModelAndView("member/user", model);
	}

	@PostMapping(MemberNumbers.PAGE)
	ResponseEntity<Map<String, Object>> choose(@AuthenticationPrincipal SignedInMember member,
			@PathVariable("number") String number, FormSubmission submission) {
		Member user = user(member, number);
		FormCheck check = this.form.check(user, submission);
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		Wish wish = this.form.wish(user, check);
		return FormResponses.next(UriComponentsBuilder.fromPath(this.numbers.page(number) + "/confirm")
			.queryParam("role", wish.role())
			.queryParam("status", wish.status())
			.queryParam("version", submission.fingerprint())
			.toUriString());
	}

	@GetMapping(MemberNumbers.PAGE + "/confirm")
	ModelAndView confirm(@AuthenticationPrincipal SignedInMember member, @PathVariable("number") String number,
			@RequestParam("role") Role role, @RequestParam("status") MemberStatus status,
			@RequestParam("version") int version, RedirectAttributes after) {
		Member user = user(member, number);
		Wish wish = new Wish(role, status, version);
		if (version != user.version() || !user.status().choices().contains(status)) {
			return back(number, "overtaken", after);
		}
		if (!wish.changes(user)) {
			return new ModelAndView("redirect:" + this.numbers.page(number));
		}
		Map<String, Object> model = new HashMap<>();
		model.put("user", user);
		model.put("wish", wish);
		model.put("self", user.id() == member.memberId());
		return new ModelAndView("member/user-confirm", model);
	}

	@PostMapping(MemberNumbers.PAGE + "/confirm")
	ModelAndView change(@AuthenticationPrincipal SignedInMember member, @PathVariable("number") String number,
			@RequestParam("role") Role role, @RequestParam("status") MemberStatus status,
			@RequestParam("version") int version, RedirectAttributes after) {
		user(member, number);
		ChangeOutcome outcome = this.users.change(member, number, new Wish(role, status, version));
		return switch (outcome) {
			case CHANGED -> {
				after.addFlashAttribute("changed", true);
				yield new ModelAndView("redirect:" + LIST);
			}
			case OVERTAKEN -> back(number, "overtaken", after);
			case LAST_ADMINISTRATOR -> back(number, "last-administrator", after);
		};
	}

	private ModelAndView back(String number, String problem, RedirectAttributes after) {
		after.addFlashAttribute("problem", problem);
		return new ModelAndView("redirect:" + this.numbers.page(number));
	}

	private Member user(SignedInMember member, String number) {
		return this.users.user(member, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
