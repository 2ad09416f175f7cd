package dev.keiyaku.delivery;

import dev.keiyaku.member.SignedInMember;

/** The customer's part in a delivery: 受領確認 in the portal (store 4.2). */
public interface ReceiptConfirmation {

	/**
	 * Confirms the receipt in the member's name.
	 * @return false when the member's company has nothing of that number to confirm, or
	 * not any more
	 */
	boolean confirm(String number, SignedInMember member);

}
