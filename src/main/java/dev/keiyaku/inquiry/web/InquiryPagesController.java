package dev.keiyaku.inquiry.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.Inquiry;
import dev.keiyaku.inquiry.InquiryNumbers;
import dev.keiyaku.inquiry.InquiryProcess;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.timeline.Timelines;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/inquiries/…}: お問い合わせ詳細 (store 9.3). */
@Controller
class InquiryPagesController {

	private static final String ASK_BACK = "/ask-back";

	private final Inquiries inquiries;

	private final InquiryNumbers numbers;

	private final AskBackForm askBack;

	private final Timelines timelines;

	InquiryPagesController(Inquiries inquiries, InquiryNumbers numbers, AskBackForm askBack, Timelines timelines) {
		this.inquiries = inquiries;
		this.numbers = numbers;
		this.askBack = askBack;
		this.timelines = timelines;
	}

	@GetMapping(InquiryNumbers.PAGE)
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Inquiry inquiry = find(number, member);
		Map<String, Object> model = new HashMap<>();
		model.put("inquiry", inquiry);
		model.put("timeline", this.timelines.of(InquiryProcess.KEY, number));
		this.askBack.of(inquiry, this.numbers.page(number) + ASK_BACK)
			.ifPresent((island) -> model.put("island", island));
		return new ModelAndView("inquiry/detail", model);
	}

	@PostMapping(InquiryNumbers.PAGE + ASK_BACK)
	ResponseEntity<Map<String, Object>> askBack(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String number, FormSubmission submission) {
		find(number, member);
		return this.askBack.submit(submission, this.numbers.page(number),
				(text) -> this.inquiries.askBack(number, member, text));
	}

	/** The inquiry of another company, or of a visitor, is not found. */
	private Inquiry find(String number, SignedInMember member) {
		return this.inquiries.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
