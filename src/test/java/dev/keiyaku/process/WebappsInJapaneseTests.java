package dev.keiyaku.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Staff read the engine's webapps in Japanese. An engine upgrade that brings new texts
 * shows here which ones are missing.
 */
class WebappsInJapaneseTests {

	private static final String WEBAPPS = "META-INF/resources/webjars/camunda/app/";

	/** What a webapp fills in or renders. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("\\{\\{.*?}}|\\{}|%[ds]|</?(?:a|br|strong)\\b[^>]*>|&\\w+;");

	private static final Pattern JAPANESE = Pattern
		.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}\\p{InHalfwidth_And_Fullwidth_Forms}]");

	/** Names, codes and symbols that a Japanese reader knows as they are. */
	private static final Pattern SAME_EVERYWHERE = Pattern.compile("[^A-Za-z]*|(?:Camunda )?(?:Camunda|Admin|Cockpit"
			+ "|Tasklist|Optimize)|Powered by|\\s*OK|ID\\*?|<?null>?|CSV|JSON|YYYY-MM-DDTHH:mm:ss|[dDHLmMTY :/]+|YYYY/MM/DD|HH:mm");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "welcome", "admin" })
	void everyEnglishTextHasAJapaneseOne(String webapp) throws IOException {
		assertThat(texts(webapp, "ja").keySet()).containsExactlyElementsOf(texts(webapp, "en").keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "welcome", "admin" })
	void aJapaneseTextHasThePlaceholdersOfTheEnglishOne(String webapp) throws IOException {
		Map<String, String> japanese = texts(webapp, "ja");
		texts(webapp, "en").forEach(
				(key, english) -> assertThat(placeholders(japanese.get(key))).as(key).isEqualTo(placeholders(english)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "welcome", "admin" })
	void noTextIsLeftInEnglish(String webapp) throws IOException {
		assertThat(texts(webapp, "ja")).allSatisfy(
				(key, text) -> assertThat(text).satisfiesAnyOf(words -> assertThat(words).containsPattern(JAPANESE),
						words -> assertThat(words).matches(SAME_EVERYWHERE)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "welcome", "admin" })
	void theStoresSettingsAreFoundBeforeTheEngines(String webapp) throws IOException {
		List<URL> settings = Collections
			.list(getClass().getClassLoader().getResources(WEBAPPS + webapp + "/scripts/config.js"));
		assertThat(settings).as("the store's and the engine's").hasSize(2);
		try (InputStream served = settings.get(0).openStream()) {
			assertThat(new String(served.readAllBytes(), StandardCharsets.UTF_8)).contains("availableLocales: ['ja']",
					"fallbackLocale: 'ja'", "'../japanese', '../workplace', '../refusals'",
					"'keiyaku.japanese', 'keiyaku.workplace', 'keiyaku.refusals'");
		}
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
	}

	private static Map<String, String> texts(String webapp, String language) throws IOException {
		try (InputStream file = WebappsInJapaneseTests.class.getClassLoader()
			.getResourceAsStream(WEBAPPS + webapp + "/locales/" + language + ".json")) {
			// the engine's files start with a byte order mark
			String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
			Map<String, String> texts = new TreeMap<>();
			collect("", new ObjectMapper().readTree(json), texts);
			return texts;
		}
	}

	private static void collect(String path, JsonNode node, Map<String, String> texts) {
		if (node.isObject()) {
			node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				collect(path + "/" + i, node.get(i), texts);
			}
		}
		else {
			texts.put(path, node.asText());
		}
	}

}
