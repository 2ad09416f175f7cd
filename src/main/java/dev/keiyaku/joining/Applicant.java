package dev.keiyaku.joining;

import dev.keiyaku.member.PersonalData;
import jakarta.persistence.Embeddable;

/**
 * The company that applies and the person who does it, as they entered it.
 *
 * @param companyNameKana full-width katakana
 * @param corporateNumber 13 digits with a right check digit, or {@code null}
 * @param postalCode 7 digits
 * @param nameKana full-width katakana
 * @param department may be empty
 * @param title may be empty
 * @param phone 10 or 11 digits
 */
@Embeddable
public record Applicant(String companyName, String companyNameKana, String corporateNumber, String postalCode,
		String prefecture, String street, String name, String nameKana, String department, String title, String phone,
		String email, String loginId) {

	PersonalData person() {
		return new PersonalData(this.name, this.nameKana, this.department, this.title, this.phone, this.email);
	}

	@Override
	public String toString() {
		return "Applicant[withheld]";
	}

}
