package dev.keiyaku.joining;

import java.util.List;

import dev.keiyaku.process.TaskView;

/** What the registration desk reads of an application. */
record RegistrationTask(Application registration) implements TaskView {

	@Override
	public String subject() {
		return this.registration.company().name();
	}

	/**
	 * @param alike the companies that it may be already
	 * @param buyerNumberNeeded whether the payment provider needs a number of the company
	 */
	record Application(String number, String submittedAt, String confirmedAt, Applying company, Person person,
			List<Known> alike, boolean buyerNumberNeeded) {
	}

	record Applying(String name, String nameKana, String corporateNumber, String address) {
	}

	record Person(String name, String nameKana, String department, String title, String phone, String email,
			String loginId) {
	}

	/** A company that is a member already. */
	record Known(String number, String name, String corporateNumber, String address, String administrators) {
	}

}
