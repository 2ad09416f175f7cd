package dev.keiyaku.order.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderAcknowledgement;
import dev.keiyaku.order.OrderNumbers;
import dev.keiyaku.order.Orders;
import dev.keiyaku.purchase.ConsentTexts;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.store.Markdown;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a customer has in writing about an order (store 4.1, 5.1). */
@Controller
class OrderPapersController {

	private final Orders orders;

	private final OrderAcknowledgement acknowledgement;

	private final ConsentTexts texts;

	OrderPapersController(Orders orders, OrderAcknowledgement acknowledgement, ConsentTexts texts) {
		this.orders = orders;
		this.acknowledgement = acknowledgement;
		this.texts = texts;
	}

	/** 注文請書, once the order is accepted. */
	@GetMapping(OrderNumbers.PAGE + "/pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Order order = found(this.orders.find(number, member.companyId()));
		byte[] pdf = found(this.acknowledgement.of(order));
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(this.acknowledgement.fileName(order), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(pdf);
	}

	/**
	 * Terms in the version that was agreed to.
	 * @param place among the order's terms, from 1: there may be two versions of one code
	 */
	@GetMapping(OrderNumbers.PAGE + "/terms/{place:[1-9]\\d{0,3}}")
	ModelAndView terms(@AuthenticationPrincipal SignedInMember member, @PathVariable String number,
			@PathVariable int place) {
		Order order = found(this.orders.find(number, member.companyId()));
		PurchaseConsent consent = found(order.consents().stream().skip(place - 1).findFirst());
		String text = found(this.texts.of(consent));
		return new ModelAndView("order/terms",
				Map.of("order", order, "consent", consent, "body", Markdown.toHtml(text)));
	}

	private static <T> T found(Optional<T> wanted) {
		return wanted.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
