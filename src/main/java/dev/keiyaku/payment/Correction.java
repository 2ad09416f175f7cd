package dev.keiyaku.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the payment provider is told instead of what it refused (store 4.2); null for what
 * was right. What it is corrected for stays as it is.
 *
 * @param address prefecture to building in one line
 */
@Embeddable
public record Correction(@Column(name = "corrected_company_name") String companyName,
		@Column(name = "corrected_department") String department,
		@Column(name = "corrected_customer_name") String customerName,
		@Column(name = "corrected_address") String address) {

	/** The same, with what an earlier one has corrected and this one does not. */
	Correction after(Correction earlier) {
		return (earlier == null) ? this
				: new Correction(instead(earlier.companyName, this.companyName),
						instead(earlier.department, this.department), instead(earlier.customerName, this.customerName),
						instead(earlier.address, this.address));
	}

	static String instead(String text, String corrected) {
		return (corrected != null) ? corrected : text;
	}

	@Override
	public String toString() {
		return "Correction[withheld]";
	}

}
