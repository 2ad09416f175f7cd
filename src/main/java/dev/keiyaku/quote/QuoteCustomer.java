package dev.keiyaku.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * For whom a quote was made, as it was then.
 *
 * @param postalCode 7 digits
 * @param address prefecture to building in one line
 * @param department may be null
 * @param title the person's post, may be null
 * @param phone 10 or 11 digits
 */
@Embeddable
public record QuoteCustomer(String companyName, String postalCode, String address, String department,
		@Column(name = "post") String title, String name, String nameKana, String phone, String email) {

	@Override
	public String toString() {
		return "QuoteCustomer[withheld]";
	}

}
