package dev.keiyaku.inquiry;

import jakarta.persistence.Embeddable;

/**
 * Who asks, as entered: nobody has checked it, whoever is signed in.
 *
 * @param phone digits, or null
 */
@Embeddable
public record Inquirer(String companyName, String name, String email, String phone) {

	/** Withholds who it is from logs. */
	@Override
	public String toString() {
		return "Inquirer";
	}

}
