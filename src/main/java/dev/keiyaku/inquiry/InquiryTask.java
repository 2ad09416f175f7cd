package dev.keiyaku.inquiry;

import java.util.List;

import dev.keiyaku.inquiry.InquiryTopic.Summary;
import dev.keiyaku.process.TaskView;

/** What the inquiry desk reads of an inquiry. */
record InquiryTask(Asked inquiry) implements TaskView {

	@Override
	public String subject() {
		return this.inquiry.inquirer().companyName();
	}

	/**
	 * The inquiry with its thread.
	 *
	 * @param member who was signed in; empty texts for a visitor, whom nobody has
	 * identified
	 * @param topics what it is about, if it says so
	 * @param contracts what the company has besides; nothing for a visitor
	 * @param others of the same company or visitor
	 */
	record Asked(String number, String askedAt, String kind, String subject, boolean signedIn, Inquirer inquirer,
			Known member, List<Summary> topics, List<Summary> contracts, List<Said> thread, List<Other> others) {
	}

	record Known(String companyName, String companyNumber, String name, String email) {
	}

	/**
	 * Another inquiry.
	 *
	 * @param note why it was not answered
	 */
	record Other(String number, String askedAt, String subject, String status, String note) {
	}

	/** A message of the thread. */
	record Said(String who, String at, String text, boolean answer) {
	}

}
