package dev.keiyaku.order.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.bill.Bills;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.delivery.web.DeliveryTab;
import dev.keiyaku.mail.SentMails;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderDocuments;
import dev.keiyaku.order.OrderNumbers;
import dev.keiyaku.order.OrderTimeline;
import dev.keiyaku.order.Orders;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/orders/…}: 注文詳細 with its tabs (store 5.1). */
@Controller
class OrderPagesController {

	private final Orders orders;

	private final Contracts contracts;

	private final SentMails mails;

	private final DeliveryTab delivery;

	private final OrderTimeline timeline;

	private final OrderDocuments documents;

	private final Bills bills;

	OrderPagesController(Orders orders, Contracts contracts, SentMails mails, DeliveryTab delivery,
			OrderTimeline timeline, OrderDocuments documents, Bills bills) {
		this.orders = orders;
		this.contracts = contracts;
		this.mails = mails;
		this.delivery = delivery;
		this.timeline = timeline;
		this.documents = documents;
		this.bills = bills;
	}

	@GetMapping(OrderNumbers.PAGE)
	ModelAndView detail(@AuthenticationPrincipal SignedInMember member, @PathVariable String number,
			@RequestParam(defaultValue = "order") String tab) {
		Order order = this.orders.find(number, member.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Map<String, Object> model = new HashMap<>();
		model.put("order", order);
		List<Contract> opened = this.contracts.ofOrder(number, member.companyId());
		model.put("contracts", opened);
		model.put("timeline", this.timeline.of(order, opened));
		model.put("papers", this.documents.papers(order));
		model.put("terms", this.documents.terms(order));
		model.put("bill", this.bills.findOf(number, member.companyId()).orElse(null));
		model.put("mails", this.mails.about(number));
		model.put("tab", tab);
		model.putAll(this.delivery.model(number, member));
		return new ModelAndView("order/detail", model);
	}

}
