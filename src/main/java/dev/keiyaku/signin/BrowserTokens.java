package dev.keiyaku.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.keiyaku.mail.SecretToken;

/**
 * What a browser's cookie says: a token for each of the members who trust it, the last
 * one last (store 1.3). People who share a computer do not overwrite each other's.
 *
 * @param tokens as many as members may share a browser, at most
 */
public record BrowserTokens(List<String> tokens) {

	/** In a browser that nobody trusts. */
	public static final BrowserTokens NONE = new BrowserTokens(List.of());

	/** More people do not share a browser: the first one's token gives way. */
	private static final int MOST = 10;

	/** No token has it in it. */
	private static final String BETWEEN = ".";

	public BrowserTokens {
		tokens = List.copyOf(tokens.subList(Math.max(0, tokens.size() - MOST), tokens.size()));
	}

	/**
	 * Reads a cookie.
	 * @param cookie its value, or null
	 */
	public static BrowserTokens of(String cookie) {
		return (cookie == null) ? NONE
				: new BrowserTokens(Stream.of(cookie.split("\\.")).filter(Predicate.not(String::isBlank)).toList());
	}

	/** With the token of another member, or another one of the same member's. */
	BrowserTokens with(String token, Optional<TrustedBrowser> insteadOf) {
		List<String> others = new ArrayList<>(this.tokens);
		insteadOf.ifPresent((former) -> others.removeIf((each) -> SecretToken.hash(each).equals(former.tokenHash())));
		others.add(token);
		return new BrowserTokens(others);
	}

	/** By which they are looked for. */
	List<String> hashes() {
		return this.tokens.stream().map(SecretToken::hash).toList();
	}

	/** The cookie's value. */
	public String cookie() {
		return String.join(BETWEEN, this.tokens);
	}

	@Override
	public String toString() {
		return "BrowserTokens[%d]".formatted(this.tokens.size());
	}

}
