package dev.keiyaku.member.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.LimitSentences;
import dev.keiyaku.member.EmailChange;
import dev.keiyaku.member.EmailChanges;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PasswordProof;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A member's e-mail address. The mailed link shows a page; only its button confirms,
 * because mail scanners open links.
 */
@Controller
@RequestMapping("/mypage/profile/email")
class EmailController {

	private static final String PAGE = ProfileController.PAGE + "/email";

	private final EmailChanges changes;

	private final Members members;

	private final ProfileForms forms;

	private final SignedInRefresh refresh;

	private final Texts texts;

	private final Clock clock;

	private final PasswordProof password;

	private final LimitSentences sentences;

	EmailController(EmailChanges changes, Members members, ProfileForms forms, SignedInRefresh refresh, Texts texts,
			Clock clock, PasswordProof password, LimitSentences sentences) {
		this.sentences = sentences;
		this.password = password;
		this.changes = changes;
		this.members = members;
		this.forms = forms;
		this.refresh = refresh;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView edit(@AuthenticationPrincipal SignedInMember member) {
		return new ModelAndView("member/profile-email")
			.addObject("email", this.members.byId(member.memberId()).person().email())
			.addObject("island", this.forms.show(ProfileForms.EMAIL, new HashMap<>(), PAGE, "member.email.submit"));
	}

	@PostMapping
	ResponseEntity<Map<String, Object>> request(@AuthenticationPrincipal SignedInMember member,
			FormSubmission submission) {
		FormCheck check = this.forms.check(ProfileForms.EMAIL, submission);
		String email = ProfileForms.text(check, "email");
		if (check.passed() && !email.equals(ProfileForms.text(check, "emailAgain"))) {
			check = check.with("emailAgain", this.texts.of("member.email.differs"));
		}
		if (check.passed() && email.equals(this.members.byId(member.memberId()).person().email())) {
			check = check.with("email", this.texts.of("member.email.same"));
		}
		if (check.passed()) {
			try {
				this.changes.request(member, email);
			}
			catch (LimitReachedException ex) {
				check = check.with("email", this.sentences.of(ex));
			}
		}
		return check.passed() ? FormResponses.next(ProfileController.PAGE + "?done=email")
				: FormResponses.rejected(check);
	}

	@PostMapping("/withdraw")
	String withdraw(@AuthenticationPrincipal SignedInMember member) {
		this.changes.withdraw(member);
		return "redirect:" + ProfileController.PAGE + "?done=email-withdrawn";
	}

	@GetMapping("/confirm/{token}")
	ModelAndView ask(@AuthenticationPrincipal SignedInMember member, @PathVariable("token") String token) {
		EmailChange change = change(member, token);
		return new ModelAndView("member/profile-email-confirm").addObject("newAddress", change.newAddress())
			.addObject("open", change.isOpen(this.clock.instant()));
	}

	@PostMapping("/confirm/{token}")
	String confirm(@AuthenticationPrincipal SignedInMember member, @PathVariable("token") String token,
			@RequestParam(name = "current", defaultValue = "") String current, HttpServletRequest request,
			HttpServletResponse response) {
		change(member, token);
		if (!this.password.isGivenBy(member, current)) {
			return "redirect:" + PAGE + "/confirm/" + token + "?wrong";
		}
		if (!this.changes.confirm(member, token, request.getSession().getId())) {
			return "redirect:" + PAGE + "?void";
		}
		this.refresh.now(member, request, response);
		return "redirect:" + ProfileController.PAGE + "?done=email-confirmed";
	}

	private EmailChange change(SignedInMember member, String token) {
		return this.changes.byLink(member, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
