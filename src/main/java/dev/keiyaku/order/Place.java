package dev.keiyaku.order;

import jakarta.persistence.Embeddable;

/**
 * An address, as it was when ordered.
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
