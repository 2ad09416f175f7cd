package dev.keiyaku.wizard;

import java.util.Optional;

/**
 * What was entered into a secret field of a wizard. The wizard keeps its hash once the
 * whole form holds, and nothing else of it.
 */
public final class Secret {

	private final String entered;

	private final String hash;

	private Secret(String entered, String hash) {
		this.entered = entered;
		this.hash = hash;
	}

	static Secret entered(String text) {
		return new Secret(text, null);
	}

	static Secret kept(String hash) {
		return new Secret(null, hash);
	}

	/**
	 * Returns what is being handed in, to be checked; empty when it was checked before
	 * and only its hash is known.
	 */
	public Optional<String> entered() {
		return Optional.ofNullable(this.entered);
	}

	/**
	 * Returns the hash, as the store's password encoder made it.
	 * @throws IllegalStateException while it is only being handed in
	 */
	public String hash() {
		if (this.hash == null) {
			throw new IllegalStateException("Not hashed yet");
		}
		return this.hash;
	}

	@Override
	public String toString() {
		return "Secret[withheld]";
	}

}
