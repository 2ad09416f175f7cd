package dev.keiyaku.member.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.ChangeOutcome;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Profiles;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The company's data and its places of business, for those who may edit them. */
@Controller
@RequestMapping("/mypage/profile/company")
class CompanyController {

	private static final String PAGE = ProfileController.PAGE + "/company";

	private static final String ADDRESSES = PAGE + "/addresses";

	private final Companies companies;

	private final Profiles profiles;

	private final ProfileForms forms;

	private final SignedInRefresh refresh;

	private final Texts texts;

	CompanyController(Companies companies, Profiles profiles, ProfileForms forms, SignedInRefresh refresh,
			Texts texts) {
		this.companies = companies;
		this.profiles = profiles;
		this.forms = forms;
		this.refresh = refresh;
		this.texts = texts;
	}

	@GetMapping
	ModelAndView edit(@AuthenticationPrincipal SignedInMember member) {
		Company company = this.companies.byId(member.companyId());
		return new ModelAndView("member/profile-company").addObject("company", company)
			.addObject("island", this.forms.show(ProfileForms.COMPANY, this.forms.data(company),
					PAGE + "?fingerprint=" + company.version(), "member.profile.save"));
	}

	@PostMapping
	ResponseEntity<Map<String, Object>> save(@AuthenticationPrincipal SignedInMember member, FormSubmission submission,
			HttpServletRequest request, HttpServletResponse response) {
		FormCheck check = this.forms.check(ProfileForms.COMPANY, submission);
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		ChangeOutcome outcome = this.profiles.describeCompany(member, ProfileForms.version(submission),
				ProfileForms.text(check, "name"), ProfileForms.text(check, "nameKana"));
		if (outcome == ChangeOutcome.OVERTAKEN) {
			return this.forms.overtaken(PAGE);
		}
		this.refresh.now(member, request, response);
		return FormResponses.next(ProfileController.PAGE + "?done=company");
	}

	@GetMapping("/addresses/new")
	ModelAndView newAddress() {
		return new ModelAndView("member/profile-address").addObject("island",
				this.forms.show(ProfileForms.ADDRESS, new HashMap<>(), ADDRESSES + "/new", "member.profile.add"));
	}

	@PostMapping("/addresses/new")
	ResponseEntity<Map<String, Object>> addAddress(@AuthenticationPrincipal SignedInMember member,
			FormSubmission submission) {
		FormCheck check = checkAddress(member, null, submission);
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		ChangeOutcome outcome = this.profiles.addAddress(member, ProfileForms.address(check));
		return (outcome == ChangeOutcome.OVERTAKEN) ? FormResponses.rejected(labelTaken(check))
				: FormResponses.next(ProfileController.PAGE + "?done=address");
	}

	@GetMapping("/addresses/{address:\\d{1,18}}")
	ModelAndView editAddress(@AuthenticationPrincipal SignedInMember member, @PathVariable("address") long addressId) {
		CompanyAddress address = address(member, addressId);
		String url = ADDRESSES + "/%d?fingerprint=%d".formatted(addressId, address.version());
		return new ModelAndView("member/profile-address").addObject("address", address)
			.addObject("island",
					this.forms.show(ProfileForms.ADDRESS, this.forms.data(address), url, "member.profile.save"));
	}

	@PostMapping("/addresses/{address:\\d{1,18}}")
	ResponseEntity<Map<String, Object>> changeAddress(@AuthenticationPrincipal SignedInMember member,
			@PathVariable("address") long addressId, FormSubmission submission) {
		address(member, addressId);
		FormCheck check = checkAddress(member, addressId, submission);
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		ChangeOutcome outcome = this.profiles.changeAddress(member, addressId, ProfileForms.version(submission),
				ProfileForms.address(check));
		return (outcome == ChangeOutcome.OVERTAKEN) ? this.forms.overtaken(ADDRESSES + "/" + addressId)
				: FormResponses.next(ProfileController.PAGE + "?done=address");
	}

	@PostMapping("/addresses/{address:\\d{1,18}}/remove")
	String removeAddress(@AuthenticationPrincipal SignedInMember member, @PathVariable("address") long addressId) {
		if (address(member, addressId).isHeadOffice()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.profiles.removeAddress(member, addressId);
		return "redirect:" + ProfileController.PAGE + "?done=address-removed";
	}

	private FormCheck checkAddress(SignedInMember member, Long addressId, FormSubmission submission) {
		FormCheck check = this.forms.check(ProfileForms.ADDRESS, submission);
		boolean taken = check.passed()
				&& this.profiles.isLabelTaken(member, addressId, ProfileForms.text(check, "label"));
		return taken ? labelTaken(check) : check;
	}

	private FormCheck labelTaken(FormCheck check) {
		return check.with("label", this.texts.of("member.profile.address.label-taken"));
	}

	private CompanyAddress address(SignedInMember member, long addressId) {
		return this.companies.byId(member.companyId())
			.address(addressId)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
