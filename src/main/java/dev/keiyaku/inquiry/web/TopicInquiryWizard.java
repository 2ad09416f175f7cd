package dev.keiyaku.inquiry.web;

import java.util.Optional;

import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.InquiryTopics;
import dev.keiyaku.member.Members;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /inquiry/about/{item}}: members ask about a contract, an order or the like of
 * their company.
 */
@Controller
@RequestMapping("/inquiry/about/{item}")
class TopicInquiryWizard extends InquiryWizard {

	private final InquiryTopics topics;

	TopicInquiryWizard(WizardPages pages, InquiryForm form, Inquiries inquiries, Members members,
			InquiryTopics topics) {
		super(pages, form, inquiries, members);
		this.topics = topics;
	}

	@Override
	public String fallbackPath() {
		return "/mypage";
	}

	/** What is another company's is not found. */
	@Override
	Optional<String> topic(WizardVisit visit) {
		if (!this.topics.isOf(visit.item(), visit.member().companyId())) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Optional.of(visit.item());
	}

}
