package dev.keiyaku.joining.web;

import java.util.Map;

import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.form.web.WizardPages;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /mypage/users/invite} and {@code /mypage/users/invitations}: for those who may
 * manage their company's users.
 */
@Controller
@RequestMapping("/mypage/users")
class InviteController {

	private final WizardPages pages;

	private final InviteWizard wizard;

	private final Invitations invitations;

	private final Texts texts;

	InviteController(WizardPages pages, InviteWizard wizard, Invitations invitations, Texts texts) {
		this.pages = pages;
		this.wizard = wizard;
		this.invitations = invitations;
		this.texts = texts;
	}

	@GetMapping("/invite")
	ModelAndView start(@AuthenticationPrincipal SignedInMember member) {
		return this.pages.start(this.wizard, owner(member));
	}

	@GetMapping("/invite/{slug}")
	ModelAndView show(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug) {
		return this.pages.show(this.wizard, owner(member), slug);
	}

	@PostMapping("/invite/{slug}")
	ResponseEntity<Map<String, Object>> submit(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.submit(this.wizard, owner(member), slug, submission);
	}

	@PutMapping("/invite/{slug}")
	ResponseEntity<Void> saveDraft(@AuthenticationPrincipal SignedInMember member, @PathVariable String slug,
			FormSubmission submission) {
		return this.pages.saveDraft(this.wizard, owner(member), slug, submission);
	}

	@GetMapping("/invitations")
	ModelAndView open(@AuthenticationPrincipal SignedInMember member) {
		requireAdministrator(member);
		return new ModelAndView("joining/open", Map.of("invitations", this.invitations.open(member.companyId())));
	}

	@PostMapping("/invitations/{number}/withdraw")
	String withdraw(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		requireAdministrator(member);
		try {
			if (!this.invitations.withdraw(number, member.companyId(), member)) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return "redirect:/mypage/users/invitations?withdrawn";
		}
		catch (IllegalStateException ex) {
			return "redirect:/mypage/users/invitations?too-late";
		}
	}

	/** A colleague invited the same address at the same time. */
	@ExceptionHandler(DataIntegrityViolationException.class)
	ResponseEntity<Map<String, Object>> invitedMeanwhile() {
		return FormResponses.conflict(this.texts.of("joining.error.invited-now"), this.wizard.fallbackPath());
	}

	private static WizardOwner owner(SignedInMember member) {
		requireAdministrator(member);
		return WizardOwner.member(member.memberId());
	}

	private static void requireAdministrator(SignedInMember member) {
		if (!member.admin()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

}
