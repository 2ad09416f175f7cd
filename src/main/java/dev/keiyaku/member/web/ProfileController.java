package dev.keiyaku.member.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.ChangeOutcome;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.EmailChanges;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Profiles;
import dev.keiyaku.member.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/profile}: 会員情報, and a member's own data. */
@Controller
@RequestMapping("/mypage/profile")
class ProfileController {

	static final String PAGE = "/mypage/profile";

	/** What can have been done, as the page's address says it. */
	private static final Set<String> DONE = Set.of("person", "company", "address", "address-removed", "email",
			"email-confirmed", "email-withdrawn");

	private static final String PERSON = PAGE + "/person";

	private final Members members;

	private final Companies companies;

	private final Profiles profiles;

	private final EmailChanges emails;

	private final ProfileForms forms;

	private final SignedInRefresh refresh;

	ProfileController(Members members, Companies companies, Profiles profiles, EmailChanges emails, ProfileForms forms,
			SignedInRefresh refresh) {
		this.members = members;
		this.companies = companies;
		this.profiles = profiles;
		this.emails = emails;
		this.forms = forms;
		this.refresh = refresh;
	}

	@GetMapping
	ModelAndView show(@AuthenticationPrincipal SignedInMember member,
			@RequestParam(name = "done", defaultValue = "") String done) {
		Map<String, Object> model = new HashMap<>();
		model.put("member", this.members.byId(member.memberId()));
		model.put("company", this.companies.byId(member.companyId()));
		model.put("done", DONE.contains(done) ? done : null);
		model.put("emailChange", this.emails.open(member).orElse(null));
		return new ModelAndView("member/profile", model);
	}

	@GetMapping("/person")
	ModelAndView editPerson(@AuthenticationPrincipal SignedInMember member) {
		Member found = this.members.byId(member.memberId());
		return new ModelAndView("member/profile-person").addObject("person", found.person())
			.addObject("island", this.forms.show(ProfileForms.PERSON, this.forms.data(found.person()),
					PERSON + "?fingerprint=" + found.version(), "member.profile.save"));
	}

	@PostMapping("/person")
	ResponseEntity<Map<String, Object>> savePerson(@AuthenticationPrincipal SignedInMember member,
			FormSubmission submission, HttpServletRequest request, HttpServletResponse response) {
		FormCheck check = this.forms.check(ProfileForms.PERSON, submission);
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		PersonalData before = this.members.byId(member.memberId()).person();
		ChangeOutcome outcome = this.profiles.describe(member, ProfileForms.version(submission),
				ProfileForms.person(check, before));
		if (outcome == ChangeOutcome.OVERTAKEN) {
			return this.forms.overtaken(PERSON);
		}
		this.refresh.now(member, request, response);
		return FormResponses.next(PAGE + "?done=person");
	}

}
