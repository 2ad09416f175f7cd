package dev.keiyaku.delivery.web;

import java.util.List;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.Waiting;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deliveries wait for the customer's word that they arrived (store 4.2). */
@Component
@Order(1)
class ReceiptsToConfirm implements Waiting {

	private final Deliveries deliveries;

	private final BusinessNumbers numbers;

	private final Permissions permissions;

	private final Texts texts;

	ReceiptsToConfirm(Deliveries deliveries, BusinessNumbers numbers, Permissions permissions, Texts texts) {
		this.deliveries = deliveries;
		this.numbers = numbers;
		this.permissions = permissions;
		this.texts = texts;
	}

	@Override
	public List<Item> waitingFor(SignedInMember member) {
		if (!this.permissions.allows(member, Permission.CONFIRM_RECEIPT)) {
			return List.of();
		}
		return this.deliveries.awaitingReceipt(member.companyId()).stream().map(this::item).toList();
	}

	private Item item(Delivery delivery) {
		String since = this.texts.day(delivery.deliveredOn().orElseThrow());
		return new Item(this.texts.of("delivery.waiting", delivery.number()),
				this.texts.of("delivery.waiting.since", since), this.numbers.page(delivery.number()) + "?tab=delivery",
				this.texts.of("delivery.waiting.open"), this.texts.of("delivery.waiting.open.of", delivery.number()));
	}

}
