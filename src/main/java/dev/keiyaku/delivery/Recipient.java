package dev.keiyaku.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who gets the delivery (利用者).
 *
 * @param department may be empty
 * @param phone 10 or 11 digits
 * @param postalCode 7 digits
 * @param address prefecture to building in one line
 */
@Embeddable
public record Recipient(String companyName, @Column(name = "user_department") String department,
		@Column(name = "user_name") String name, @Column(name = "user_phone") String phone,
		@Column(name = "user_email") String email, String postalCode, String address) {

	@Override
	public String toString() {
		return "Recipient[withheld]";
	}

}
