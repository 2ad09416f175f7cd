package dev.keiyaku.rule.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.keiyaku.rule.RuleRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What of the table {@code order-review} owners may change, and what not. */
class SheetRulesTests {

	private static final String KEY = "order-review";

	private final String released = read();

	private final SheetRules rules = new SheetRules();

	private static String read() {
		try {
			return Files.readString(Path.of("processes/order-review.dmn"));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "&lt;= 0|&lt;= 100000", "&lt;= 0|[1..50000]", "&lt;= 0|100, 200",
			"not(\"PASSED\")|\"REFUSED\",\"CANCELLED\"", "<text>true</text>|<text>false</text>", "&lt;= 0|-" })
	void cellsMayChange(String former, String present) {
		assertThatCode(() -> check(this.released.replace(former, present))).doesNotThrowAnyException();
	}

	@Test
	void aRowMayGo() {
		String row = this.released.substring(this.released.indexOf("<rule id=\"first-of-company\">"),
				this.released.indexOf("<rule id=\"small-amount\">"));
		assertThatCode(() -> check(this.released.replace(row, ""))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "&lt;= 0|&lt;= |cell", "&lt;= 0|&lt;= 100,000|cell-digits",
			"not(\"PASSED\")|not(PASSED)|cell-words", "&lt;= 0|&lt;= 10万|cell-digits",
			"&lt;= 0|&lt;= 50,000円|cell-digits", "&lt;= 0|&lt;= 50000円|cell-digits", "&lt;= 0|&lt;= 50，000|cell-digits",
			"\"AUTOMATIC\"</text></outputEntry>|\"MAYBE\"</text></outputEntry>|answer",
			"\"AUTOMATIC\"</text></outputEntry>|</text></outputEntry>|answer",
			"name=\"review\"|name=\"verdict\"|outputs", "hitPolicy=\"FIRST\"|hitPolicy=\"COLLECT\"|hit-policy",
			"<text>totalAmount</text>|<text>orderReview.total</text>|input",
			"<text>totalAmount</text>|<text>firstOrder</text>|input",
			"everything-else-first\"><text>|everything-else-first\"><text>true|last-row",
			"id=\"small-amount-amount\">|id=\"small-amount-amount\" expressionLanguage=\"javascript\">|language",
			"id=\"small-amount-review\">|id=\"small-amount-review\" expressionLanguage=\"juel\">|language",
			"<definitions |<definitions expressionLanguage=\"juel\" |language",
			"not(\"PASSED\")|not(\"PAS\\SED\")|cell-words",
			"<inputEntry id=\"small-amount-amount\"><text>&lt;= 0</text></inputEntry>||not-one-table",
			"<decision id=\"order-review\"|<decision id=\"another\"|not-one-table",
			"</decisionTable>|</decisionTabl>|unreadable",
			"<definitions |<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions |unreadable" })
	void whatTheProcessCannotGoByIsRefused(String former, String present, String reason) {
		assertThat(this.released).contains(former);
		assertThatExceptionOfType(RuleRefusedException.class)
			.isThrownBy(() -> check(this.released.replace(former, (present != null) ? present : "")))
			.withMessage(reason);
	}

	@Test
	void whatIsWrittenOtherwiseSaysTheSame() {
		Sheet sheet = Sheet.of(KEY, this.released);
		assertThat(sheet.saysTheSameAs(Sheet.of(KEY, this.released.replace("small-amount", "row-3")))).isTrue();
		assertThat(sheet.saysTheSameAs(Sheet.of(KEY, this.released.replace("&lt;= 0", "&lt;= 1")))).isFalse();
	}

	private void check(String xml) {
		this.rules.check(Sheet.of(KEY, xml), Sheet.of(KEY, this.released));
	}

}
