package dev.keiyaku.delivery;

import java.util.Map;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.CustomerTasks;
import dev.keiyaku.process.CustomerTasks.Actor;

import org.springframework.stereotype.Component;

/** The customer's part in a delivery: 受領確認 in the portal (store 4.2). */
@Component
public class ReceiptConfirmation {

	private final CustomerTasks tasks;

	ReceiptConfirmation(CustomerTasks tasks) {
		this.tasks = tasks;
	}

	/**
	 * Confirms the receipt in the member's name.
	 * @return false when the member's company has nothing of that number to confirm, or
	 * not any more
	 */
	public boolean confirm(String number, SignedInMember member) {
		return this.tasks.complete(DeliveryReceipt.KEY, number, DeliveryReceipt.CONFIRM_RECEIPT,
				new Actor(member.memberId(), member.companyNumber()),
				Map.of(DeliveryReceipt.MEMBER_ID, member.memberId()));
	}

}
