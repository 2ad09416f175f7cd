package dev.keiyaku.member;

/**
 * What a postal code says of an address.
 *
 * @param city empty where the places of one code are in several
 * @param town empty where they have none in common, or where a city has no more to say
 */
public record PostalArea(String prefecture, String city, String town) {

	/** How an address goes on behind the prefecture. */
	public String street() {
		return this.city + this.town;
	}

	/** What two places with one code have in common; without a prefecture it is none. */
	PostalArea and(PostalArea other) {
		if (!this.prefecture.equals(other.prefecture)) {
			return new PostalArea("", "", "");
		}
		if (!this.city.equals(other.city)) {
			return new PostalArea(this.prefecture, "", "");
		}
		return this.town.equals(other.town) ? this : new PostalArea(this.prefecture, this.city, "");
	}

}
