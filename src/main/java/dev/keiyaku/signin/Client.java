package dev.keiyaku.signin;

import dev.keiyaku.audit.ClientAddress;

/**
 * Who tries: a browser, known by where it is or because a member trusts it.
 *
 * @param place a network address, or a browser that the member trusts
 * @param address the network address
 */
record Client(String place, String address) {

	private static final String BROWSER = "browser-";

	/** The request that is being answered, from a browser that nobody trusts. */
	static Client ofRequest() {
		String address = ClientAddress.current().orElse("unknown");
		return new Client(address, address);
	}

	static Client ofRequest(TrustedBrowser browser) {
		return new Client(BROWSER + browser.id(), ofRequest().address());
	}

	boolean isTrusted() {
		return this.place.startsWith(BROWSER);
	}

}
