package dev.keiyaku.payment;

import java.util.ArrayList;
import java.util.List;

import dev.keiyaku.store.Lengths;

/**
 * The longest texts that a provider takes, in characters. What is longer is refused by it
 * for good, so it is not even asked.
 */
record ProviderLimits(int companyName, int department, int customerName, int address, int item) {

	/** A provider that is not told who buys; the clerk writes the bill. */
	static final ProviderLimits NONE = new ProviderLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE,
			Integer.MAX_VALUE, Integer.MAX_VALUE);

	/** NP掛け払い, and whatever the store's forms take. */
	static final ProviderLimits OF_THE_STORE = new ProviderLimits(Lengths.COMPANY_NAME, Lengths.DEPARTMENT,
			Lengths.PERSON_NAME, Lengths.ADDRESS, Lengths.ITEM);

	ProviderLimits withItem(int longest) {
		return new ProviderLimits(this.companyName, this.department, this.customerName, this.address, longest);
	}

	/**
	 * What of a transaction is too long, such as what was stored before there were
	 * limits.
	 */
	List<TooLong> exceededBy(TransactionRequest request) {
		List<TooLong> found = new ArrayList<>();
		check(found, "COMPANY_NAME", request.companyName(), this.companyName);
		check(found, "DEPARTMENT", request.department(), this.department);
		check(found, "CUSTOMER_NAME", request.customerName(), this.customerName);
		check(found, "ADDRESS", request.address(), this.address);
		request.lines().forEach(line -> check(found, "ITEM", line.detail(), this.item));
		return found.stream().distinct().toList();
	}

	private static void check(List<TooLong> found, String field, String text, int longest) {
		if (text != null && text.length() > longest) {
			found.add(new TooLong(field, longest, text.length()));
		}
	}

	/**
	 * A text that is too long.
	 *
	 * @param field its name, as in the bundle {@code messages/payment}
	 */
	record TooLong(String field, int longest, int length) {
	}

}
