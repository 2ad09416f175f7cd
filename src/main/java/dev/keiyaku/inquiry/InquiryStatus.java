package dev.keiyaku.inquiry;

/** Where an inquiry stands (store 9.2). */
public enum InquiryStatus {

	AWAITING_ANSWER("progress"),

	/** The customer may ask back. */
	ANSWERED("done"), CLOSED("neutral");

	private final String mood;

	InquiryStatus(String mood) {
		this.mood = mood;
	}

	/** How it is shown. */
	public String mood() {
		return this.mood;
	}

}
