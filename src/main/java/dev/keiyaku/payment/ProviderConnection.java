package dev.keiyaku.payment;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.util.StringUtils;

/**
 * Where a provider's API is and how long the store waits for it.
 *
 * @param baseUrl where the API begins, for example {@code https://host/api}
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 */
record ProviderConnection(URI baseUrl, Duration connectTimeout, Duration readTimeout) {

	/** The longest that so many calls one after the other can take. */
	Duration longest(int calls) {
		return this.connectTimeout.plus(this.readTimeout).multipliedBy(calls);
	}

	/**
	 * The names of the settings that no adapter can do without and that are missing.
	 * @param credentials the adapter's own such settings, by their names
	 */
	List<String> missing(Map<String, String> credentials) {
		Stream<String> address = (this.baseUrl == null || this.baseUrl.getHost() == null) ? Stream.of("base-url")
				: Stream.empty();
		Stream<String> blank = credentials.keySet()
			.stream()
			.filter(name -> !StringUtils.hasText(credentials.get(name)))
			.sorted();
		return Stream.concat(address, blank).toList();
	}

	/**
	 * @param prefix full name of the settings that this was made of, ends with a dot
	 * @throws WrongSetting when secrets would travel in the clear, or a time-out is
	 * nothing
	 */
	void check(String prefix) {
		if (!isSafe()) {
			throw new WrongSetting(prefix + "base-url",
					"must begin with https:// (http:// only for localhost), since the password is sent there");
		}
		if (this.connectTimeout.toMillis() <= 0 || this.readTimeout.toMillis() <= 0) {
			throw new WrongSetting(prefix + "connect-timeout, read-timeout", "must be longer than nothing");
		}
	}

	private boolean isSafe() {
		return "https".equals(this.baseUrl.getScheme()) || ("http".equals(this.baseUrl.getScheme())
				&& List.of("localhost", "127.0.0.1").contains(this.baseUrl.getHost()));
	}

}
