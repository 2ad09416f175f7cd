package dev.keiyaku.delivery.web;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.delivery.DeliveryView;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.Forms;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * 配送状況 on the page of what is delivered, an order or a change of a contract (store 4.2):
 * fragment {@code delivery/tab :: tab}.
 */
@Component
public class DeliveryTab {

	static final String FORM = "confirm-receipt";

	private final Deliveries deliveries;

	private final BusinessNumbers numbers;

	private final DeliveryView view;

	private final Forms forms;

	private final Texts texts;

	DeliveryTab(Deliveries deliveries, BusinessNumbers numbers, DeliveryView view, Forms forms, Texts texts) {
		this.deliveries = deliveries;
		this.numbers = numbers;
		this.view = view;
		this.forms = forms;
		this.texts = texts;
	}

	/**
	 * What the fragment reads; empty when nothing is to be delivered (yet).
	 * @param number of what is delivered
	 */
	public Map<String, Object> model(String number, SignedInMember member) {
		Map<String, Object> model = new HashMap<>();
		this.deliveries.find(number, member.companyId()).ifPresent(delivery -> {
			model.put("delivery", delivery);
			if (delivery.awaitsReceipt()) {
				model.put("receiptForm", receiptForm(delivery));
			}
		});
		return model;
	}

	private FormIsland receiptForm(Delivery delivery) {
		return new FormIsland(this.forms.latest(FORM), Map.of("delivery", this.view.forCustomer(delivery)),
				this.numbers.page(delivery.number()) + "/receipt", null, this.texts.of("delivery.receipt.submit"));
	}

}
