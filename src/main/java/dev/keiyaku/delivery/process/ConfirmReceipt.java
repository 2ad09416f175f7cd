package dev.keiyaku.delivery.process;

import java.util.Map;

import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.CustomerTasks;
import dev.keiyaku.process.CustomerTasks.Actor;

import org.springframework.stereotype.Component;

/** Completes the user task {@code confirm-receipt} as the member. */
@Component
class ConfirmReceipt implements ReceiptConfirmation {

	private final CustomerTasks tasks;

	ConfirmReceipt(CustomerTasks tasks) {
		this.tasks = tasks;
	}

	@Override
	public boolean confirm(String number, SignedInMember member) {
		return this.tasks.complete(DeliveryReceipt.KEY, number, DeliveryReceipt.CONFIRM_RECEIPT,
				new Actor(member.memberId(), member.companyNumber()),
				Map.of(DeliveryReceipt.MEMBER_ID, member.memberId()));
	}

}
