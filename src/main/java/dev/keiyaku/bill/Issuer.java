package dev.keiyaku.bill;

import dev.keiyaku.store.StoreProperties.Operator;

/**
 * Who issues a bill, as it was when the bill was made: what was issued is never changed.
 * Bills of what was billed before there were any have who issued them at the upgrade. It
 * is stored as JSON under the names of its components, which therefore stay.
 *
 * @param registrationNumber as an issuer of qualified invoices, T and 13 digits
 * @param bankAccount to which its own invoices are paid, or null
 */
public record Issuer(String company, String postalCode, String address, String phone, String registrationNumber,
		String bankAccount) {

	static Issuer of(Operator operator, String bankAccount) {
		return new Issuer(operator.company(), operator.postalCode(), operator.address(), operator.phone(),
				operator.registrationNumber(), bankAccount);
	}

}
