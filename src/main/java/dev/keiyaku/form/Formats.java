package dev.keiyaku.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The text formats of form files, matched as the browser matches them.
 */
final class Formats {

	/** HTML's own rule for a valid address, which form-js uses. */
	private static final Pattern EMAIL = Pattern
		.compile("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+" + "@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
				+ "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\\z");

	/** An international number as form-js knows it; a domestic one needs a pattern. */
	private static final Pattern PHONE = Pattern
		.compile("(\\+|00)(297|93|244|1264|358|355|376|971|54|374|1684|1268|61|43|994|257|32|229|226|880|"
				+ "359|973|1242|387|590|375|501|1441|591|55|1246|673|975|267|236|1|61|41|56|86|225|237|243|"
				+ "242|682|57|269|238|506|53|5999|61|1345|357|420|49|253|1767|45|1809|1829|1849|213|593|20|"
				+ "291|212|34|372|251|358|679|500|33|298|691|241|44|995|44|233|350|224|590|220|245|240|30|"
				+ "1473|299|502|594|1671|592|852|504|385|509|36|62|44|91|246|353|98|964|354|972|39|1876|44|"
				+ "962|81|76|77|254|996|855|686|1869|82|383|965|856|961|231|218|1758|423|94|266|370|352|"
				+ "371|853|590|212|377|373|261|960|52|692|389|223|356|95|382|976|1670|258|222|1664|596|230|"
				+ "265|60|262|264|687|227|672|234|505|683|31|47|977|674|64|968|92|507|64|51|63|680|675|48|"
				+ "1787|1939|850|351|595|970|689|974|262|40|7|250|966|249|221|65|500|4779|677|232|503|378|"
				+ "252|508|381|211|239|597|421|386|46|268|1721|248|963|1649|235|228|66|992|690|993|670|676|"
				+ "1868|216|90|688|886|255|256|380|598|1|998|3906698|379|1784|58|1284|1340|84|678|681|685|"
				+ "967|27|260|263)(9[976]\\d|8[987530]\\d|6[987]\\d|5[90]\\d|42\\d|3[875]\\d|2[98654321]\\d|"
				+ "9[8543210]|8[6421]|6[6543210]|5[87654321]|4[987654310]|3[9643210]|2[70]|7|1)\\d{4,20}\\z");

	private static final Map<String, Pattern> FORMATS = Map.of("email", EMAIL, "phone", PHONE);

	private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

	private static final String SPACES = "\\s\\x{0B}\\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}"
			+ "\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";

	private static final Pattern SPACE = Pattern.compile("[" + SPACES + "]");

	private Formats() {
	}

	static boolean knows(Object format) {
		return FORMATS.containsKey(format);
	}

	static boolean isFormat(Object format, String text) {
		return FORMATS.get(format).matcher(text).find();
	}

	/** Whether the store can match a form file's pattern as the browser would. */
	static boolean isPattern(Object pattern) {
		try {
			compiled((String) pattern);
			return true;
		}
		catch (PatternSyntaxException | ClassCastException ex) {
			return false;
		}
	}

	static boolean matches(String pattern, String text) {
		return compiled(pattern).matcher(text).find();
	}

	/** Returns the text without the spaces around it, wide ones too. */
	static String trimmed(String text) {
		// a pattern would try each space within anew
		Matcher space = SPACE.matcher(text);
		int end = text.length();
		while (end > 0 && space.region(end - 1, end).matches()) {
			end--;
		}
		int start = 0;
		while (start < end && space.region(start, start + 1).matches()) {
			start++;
		}
		return text.substring(start, end);
	}

	private static Pattern compiled(String pattern) {
		return PATTERNS.computeIfAbsent(pattern, (source) -> Pattern.compile(translated(source)));
	}

	/**
	 * Writes a JavaScript pattern in Java's words: {@code $} is the text's very end,
	 * {@code \s} knows all of Unicode's spaces, a class has no classes within.
	 */
	private static String translated(String source) {
		StringBuilder pattern = new StringBuilder();
		boolean inClass = false;
		for (int i = 0; i < source.length(); i++) {
			char c = source.charAt(i);
			if (c == '\\' && i + 1 < source.length()) {
				i++;
				pattern.append(escape(source, source.charAt(i), inClass));
			}
			else if (inClass) {
				inClass = c != ']';
				pattern.append((c == '[' || c == '&') ? "\\" : "").append(c);
			}
			else {
				inClass = c == '[';
				pattern.append((c == '$') ? "\\z" : String.valueOf(c));
			}
		}
		return pattern.toString();
	}

	private static String escape(String source, char escaped, boolean inClass) {
		return switch (escaped) {
			case 's' -> inClass ? SPACES : "[" + SPACES + "]";
			case 'S' -> {
				if (inClass) {
					throw new PatternSyntaxException("No \\S inside a class", source, -1);
				}
				yield "[^" + SPACES + "]";
			}
			case 'b', 'B', 'p', 'P', 'k' ->
				throw new PatternSyntaxException("Means something else to the browser", source, -1);
			default -> "\\" + escaped;
		};
	}

}
