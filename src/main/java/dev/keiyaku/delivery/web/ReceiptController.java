package dev.keiyaku.delivery.web;

import java.util.Map;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The button 受領確認 (store 4.2). */
@Controller
class ReceiptController {

	private final Deliveries deliveries;

	private final BusinessNumbers numbers;

	private final ReceiptConfirmation confirmation;

	private final Texts texts;

	ReceiptController(Deliveries deliveries, BusinessNumbers numbers, ReceiptConfirmation confirmation, Texts texts) {
		this.deliveries = deliveries;
		this.numbers = numbers;
		this.confirmation = confirmation;
		this.texts = texts;
	}

	/** The form has nothing to enter, so that nothing of the submission is read. */
	@PostMapping({ "/mypage/orders/{number}/receipt", "/mypage/contracts/{contract}/procedures/{number}/receipt" })
	ResponseEntity<Map<String, Object>> confirm(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String number, FormSubmission submission) {
		this.deliveries.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String page = this.numbers.page(number) + "?tab=delivery";
		return this.confirmation.confirm(number, member) ? FormResponses.next(page + "&confirmed")
				: FormResponses.conflict(this.texts.of("delivery.receipt.too-late"), page);
	}

}
