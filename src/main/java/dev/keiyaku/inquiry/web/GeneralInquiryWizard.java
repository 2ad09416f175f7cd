package dev.keiyaku.inquiry.web;

import java.util.Optional;

import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.member.Members;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.Audience;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /inquiry}: visitors and members ask about anything. */
@Controller
@RequestMapping("/inquiry")
class GeneralInquiryWizard extends InquiryWizard {

	GeneralInquiryWizard(WizardPages pages, InquiryForm form, Inquiries inquiries, Members members) {
		super(pages, form, inquiries, members);
	}

	@Override
	protected Audience audience() {
		return Audience.EVERYBODY;
	}

	@Override
	public String fallbackPath() {
		return "/";
	}

	@Override
	Optional<String> topic(WizardVisit visit) {
		return Optional.empty();
	}

}
