package dev.keiyaku.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what belongs to persons in the lines of a log. The people of the tests have the
 * family names, streets, telephone numbers and passwords that are listed here; addresses,
 * hashes, links and codes are known by their shape.
 */
final class PersonalTraces {

	private static final Map<String, Pattern> TRACES = Map.ofEntries(
			// the store's own are its settings, and ids of mails look like addresses
			trace("e-mail address",
					"(?<![\\w.%+-])(?!mail-\\d+@)[\\w.%+-]+@(?!keiyaku\\.example)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}\\b"),
			trace("telephone number", "(?<![\\w.-])0\\d{1,4}-\\d{1,4}-\\d{3,4}(?![\\w-])"),
			trace("telephone number without hyphens", "(?<![\\w.-])0\\d{9,10}(?![\\w.-])"),
			trace("name", "試験 |髙橋|青木 |水野 |見本 |山田|別府|窪田|相原|三枝|門脇|望月|応答 同|シケン|タカハシ|ミホン|ヤマダ|ベップ"),
			trace("company", "(?<!ケイヤク商事)株式会社|カブシキガイシャ|[㈱㈲]"), trace("street", "丸の内|梅田|名駅"),
			trace("password",
					"a password for tests|a passphrase of my own|忘れないための長い合言葉|Summer2026!|yuki ni mo|natsukusa ya|aki no yoru|keiyaku-sandbox"),
			trace("hash of a password", "\\$2[aby]\\$\\d\\d\\$"),
			trace("token", "(?<![\\w/.=+-])(?=\\S*[a-z])(?=\\S*[A-Z])(?=\\S*\\d)[\\w-]{43}(?![\\w/.=+-])"),
			trace("token in a link", "https?://\\S*[/=](?=\\S*[a-z])(?=\\S*[A-Z])(?=\\S*\\d)[\\w-]{43}(?![\\w-])"),
			trace("code", "(?i)(?<![\\w-])(code|コード)\\W{1,5}\\d{6}(?!\\d)"));

	private PersonalTraces() {
	}

	private static Map.Entry<String, Pattern> trace(String name, String pattern) {
		return Map.entry(name, Pattern.compile(pattern));
	}

	/**
	 * @return what each line holds of persons, with the line
	 */
	static List<String> in(Stream<String> lines) {
		return lines.flatMap(PersonalTraces::of).distinct().limit(50).toList();
	}

	/**
	 * @return the same of a file
	 */
	static List<String> in(Path log) {
		try (Stream<String> lines = Files.lines(log)) {
			return in(lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> of(String line) {
		return TRACES.entrySet()
			.stream()
			.filter(trace -> trace.getValue().matcher(line).find())
			.map(trace -> trace.getKey() + ": " + line);
	}

}
