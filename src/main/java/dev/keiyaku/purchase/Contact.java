package dev.keiyaku.purchase;

import jakarta.persistence.Embeddable;

/**
 * A person, as entered into a wizard.
 *
 * @param department may be null
 * @param phone 10 or 11 digits
 */
@Embeddable
public record Contact(String department, String name, String nameKana, String phone, String email) {

	@Override
	public String toString() {
		return "Contact[withheld]";
	}

}
