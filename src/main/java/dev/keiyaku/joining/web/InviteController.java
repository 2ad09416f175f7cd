package dev.keiyaku.joining.web;

import java.util.Map;

import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.form.web.WizardPages;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
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
 * {@code /mypage/users/invite}, and the withdrawing of an invitation: for those who may
 * manage their company's users.
 */
@Controller
@RequestMapping("/mypage/users")
class InviteController {

	private final WizardPages pages;

	private final InviteWizard wizard;

	private final Invitations invitations;

	private final Permissions permissions;

	private final Texts texts;

	InviteController(WizardPages pages, InviteWizard wizard, Invitations invitations, Permissions permissions,
			Texts texts) {
		this.pages = pages;
		this.wizard = wizard;
		this.invitations = invitations;
		this.permissions = permissions;
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

	@PostMapping("/invitations/{number}/withdraw")
	String withdraw(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		this.permissions.require(member, Permission.MANAGE_USERS);
		try {
			if (!this.invitations.withdraw(number, member.companyId(), member)) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return "redirect:/mypage/users?withdrawn";
		}
		catch (IllegalStateException ex) {
			return "redirect:/mypage/users?too-late";
		}
	}

	/** A colleague invited the same address at the same time. */
	@ExceptionHandler(DataIntegrityViolationException.class)
	ResponseEntity<Map<String, Object>> invitedMeanwhile() {
		return FormResponses.conflict(this.texts.of("joining.error.invited-now"), this.wizard.fallbackPath());
	}

	private WizardOwner owner(SignedInMember member) {
		this.permissions.require(member, Permission.MANAGE_USERS);
		return WizardOwner.member(member.memberId());
	}

}
