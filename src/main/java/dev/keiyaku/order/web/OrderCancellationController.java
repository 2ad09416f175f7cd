package dev.keiyaku.order.web;

import java.util.Map;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.OrderNumbers;
import dev.keiyaku.order.Orders;
import dev.keiyaku.store.Texts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/orders/…/cancel}: the customer cancels an order (store 4.2). */
@Controller
@RequestMapping(OrderNumbers.PAGE + "/cancel")
class OrderCancellationController {

	private static final String FORM = "cancel-order";

	private static final String REASON = "cancellationReason";

	private final Orders orders;

	private final OrderNumbers numbers;

	private final OrderCancellation cancellation;

	private final Forms forms;

	private final FormValidator validator;

	private final Texts texts;

	OrderCancellationController(Orders orders, OrderNumbers numbers, OrderCancellation cancellation, Forms forms,
			FormValidator validator, Texts texts) {
		this.orders = orders;
		this.numbers = numbers;
		this.cancellation = cancellation;
		this.forms = forms;
		this.validator = validator;
		this.texts = texts;
	}

	/** The question, or the order itself when there is nothing left to cancel. */
	@GetMapping
	ModelAndView ask(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		Order order = order(number, member);
		if (!order.isCancellable()) {
			return new ModelAndView("redirect:" + this.numbers.page(number));
		}
		FormIsland island = new FormIsland(this.forms.latest(FORM), Map.of(), this.numbers.page(number) + "/cancel",
				null, this.texts.of("order.cancel.submit"));
		return new ModelAndView("order/cancel", Map.of("order", order, "island", island));
	}

	@PostMapping
	ResponseEntity<Map<String, Object>> cancel(@AuthenticationPrincipal SignedInMember member,
			@PathVariable String number, FormSubmission submission) {
		order(number, member);
		Form form = this.forms.latest(FORM);
		FormCheck check = this.validator.check(form, submission.values(), Map.of());
		if (!check.passed()) {
			return FormResponses.rejected(check);
		}
		String reason = (check.values().get(REASON) instanceof String text && StringUtils.hasText(text)) ? text : null;
		if (this.cancellation.byCustomer(number, member.companyId(), member.memberId(), reason)) {
			return FormResponses.next(this.numbers.page(number) + "?cancelled");
		}
		return FormResponses.conflict(this.texts.of("order.cancel.too-late." + this.orders.byNumber(number).status()),
				this.numbers.page(number));
	}

	private Order order(String number, SignedInMember member) {
		return this.orders.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
