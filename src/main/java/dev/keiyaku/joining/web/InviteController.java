package dev.keiyaku.joining.web;

import java.util.Map;

import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;
import dev.keiyaku.wizard.web.WizardVisit;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /mypage/users/invite}: the wizard's steps, for those who may manage their
 * company's users.
 */
@Controller
@RequestMapping("/mypage/users/invite")
class InviteController extends WizardController {

	private final InviteWizard wizard;

	private final Permissions permissions;

	private final Texts texts;

	InviteController(WizardPages pages, InviteWizard wizard, Permissions permissions, Texts texts) {
		super(pages);
		this.wizard = wizard;
		this.permissions = permissions;
		this.texts = texts;
	}

	@ModelAttribute(VISIT)
	WizardVisit visit(@AuthenticationPrincipal SignedInMember member) {
		this.permissions.require(member, Permission.MANAGE_USERS);
		return new WizardVisit(this.wizard, WizardOwner.member(member.memberId()));
	}

	@GetMapping
	ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return start(visit);
	}

	/** A colleague invited the same address at the same time. */
	@ExceptionHandler(DataIntegrityViolationException.class)
	ResponseEntity<Map<String, Object>> invitedMeanwhile() {
		return FormResponses.conflict(this.texts.of("joining.error.invited-now"), this.wizard.fallbackPath());
	}

}
