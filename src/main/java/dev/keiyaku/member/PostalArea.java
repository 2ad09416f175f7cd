package dev.keiyaku.member;

/**
 * What a postal code says of an address.
 *
 * @param street city and town as an address goes on with them behind the prefecture;
 * empty where places of one code have nothing in common
 */
public record PostalArea(String prefecture, String street) {

	/** What two places with one code have in common; without a prefecture it is none. */
	PostalArea and(PostalArea other) {
		if (!this.prefecture.equals(other.prefecture)) {
			return new PostalArea("", "");
		}
		return this.street.equals(other.street) ? this : new PostalArea(this.prefecture, "");
	}

}
