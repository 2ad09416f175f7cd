package dev.keiyaku.purchase;

import jakarta.persistence.Embeddable;

/**
 * An address, as it was at that time.
 *
 * @param postalCode 7 digits
 * @param address prefecture to building in one line
 */
@Embeddable
public record Place(String postalCode, String address) {

	@Override
	public String toString() {
		return "Place[withheld]";
	}

}
