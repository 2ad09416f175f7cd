package dev.keiyaku.signin;

import dev.keiyaku.audit.ClientAddress;

/**
 * Where a try comes from.
 *
 * @param place a network address, or a browser that the member trusts
 * @param address the network address
 */
record Origin(String place, String address) {

	private static final String BROWSER = "browser-";

	/** The request that is being answered, from a browser that nobody trusts. */
	static Origin ofRequest() {
		String address = ClientAddress.current().orElse("unknown");
		return new Origin(address, address);
	}

	static Origin ofRequest(TrustedBrowser browser) {
		return new Origin(BROWSER + browser.id(), ofRequest().address());
	}

	boolean isTrusted() {
		return this.place.startsWith(BROWSER);
	}

}
