package dev.keiyaku.process.webapp;

import java.util.Map;
import java.util.Set;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A call that somebody may make: methods and a path.
 *
 * @param path where {@code {self}} is the caller's own user id
 */
record Door(Set<String> methods, PathPattern path) {

	private static final String API = "/camunda/";

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	/** What comes before a path that is the caller's own. */
	private static final String SELF = "self";

	/**
	 * @param door such as {@code GET,POST /task}
	 * @throws WrongSetting when it is no method and path
	 */
	static Door of(String door) {
		String[] parts = door.strip().split("\\s+");
		if (parts.length != 2 || !parts[0].matches("[A-Z]+(,[A-Z]+)*") || !parts[1].startsWith("/")) {
			throw new WrongSetting("keiyaku.webapps.also",
					"must have methods and a path such as \"POST /task/{id}/claim\", or a group, in each entry");
		}
		String path = parts[1].startsWith(API) ? parts[1] : ENGINE + parts[1];
		return new Door(Set.of(parts[0].split(",")), PathPatternParser.defaultInstance.parse(path));
	}

	/**
	 * @param userId of the caller; empty for visitors
	 */
	boolean opensTo(String userId, String method, PathContainer asked) {
		if (!this.methods.contains(method)) {
			return false;
		}
		PathMatchInfo match = this.path.matchAndExtract(asked);
		return match != null && isOwn(match.getUriVariables(), userId);
	}

	private static boolean isOwn(Map<String, String> variables, String userId) {
		String self = variables.get(SELF);
		return self == null || !userId.isEmpty() && self.equals(userId);
	}

}
