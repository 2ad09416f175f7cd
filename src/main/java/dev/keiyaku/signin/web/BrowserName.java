package dev.keiyaku.signin.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * What a member can tell a browser by, such as {@code Chrome / Windows}. Only a help for
 * the eye: nothing is decided by it.
 */
final class BrowserName {

	/** In this order, since most browsers also name those that they resemble. */
	private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("Edg", "Edge"),
			Map.entry("OPR/", "Opera"), Map.entry("Firefox/", "Firefox"), Map.entry("FxiOS/", "Firefox"),
			Map.entry("CriOS/", "Chrome"), Map.entry("Chrome/", "Chrome"), Map.entry("Safari/", "Safari"));

	private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("iPhone", "iPhone"),
			Map.entry("iPad", "iPad"), Map.entry("Android", "Android"), Map.entry("Windows", "Windows"),
			Map.entry("Mac OS X", "Mac"), Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

	private static final String UNKNOWN = "?";

	private BrowserName() {
	}

	static String of(HttpServletRequest request) {
		String agent = request.getHeader(HttpHeaders.USER_AGENT);
		return (agent == null) ? UNKNOWN : first(BROWSERS, agent) + " / " + first(SYSTEMS, agent);
	}

	private static String first(List<Map.Entry<String, String>> names, String agent) {
		return names.stream()
			.filter(name -> agent.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(UNKNOWN);
	}

}
