package dev.keiyaku.bill;

/** Where a bill stands (store, "Bills"). */
public enum BillStatus {

	/** 請求手続き中: lines and amounts are fixed; the provider has yet to take it over. */
	FIXED("progress"),

	/** 請求依頼中: the provider is being asked to bill it, so it cannot be taken back. */
	HANDED_OVER("progress"),

	/** 確認中: the provider does not take it over, and staff decide. */
	REFUSED("progress"),

	/** 請求済: the provider bills it, or the store itself where there is none. */
	BILLED("done"),

	/** 個別請求: staff bill it without the provider. */
	BILLED_BY_HAND("done"),

	/** 請求なし: nothing is to be paid. */
	NOTHING_DUE("done"),

	/** 取りやめ: the contract has ended before it. */
	CALLED_OFF("stopped");

	private final String mood;

	BillStatus(String mood) {
		this.mood = mood;
	}

	/** How it is shown: {@code progress}, {@code done} or {@code stopped}. */
	public String mood() {
		return this.mood;
	}

	/** Whether nothing becomes of it by itself any more. */
	public boolean isSettled() {
		return this != FIXED && this != HANDED_OVER && this != REFUSED;
	}

	/** Whether it has been issued, and so has a paper. */
	public boolean isIssued() {
		return this == BILLED || this == BILLED_BY_HAND;
	}

}
