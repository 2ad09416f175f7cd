package dev.keiyaku.list;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTests {

	private static String text(String cell) {
		return new CsvFile(List.of("title"), List.of(List.of(cell))).text();
	}

	@Test
	void excelReadsItAsUtf8() {
		assertThat(text("髙島")).isEqualTo("\uFEFFtitle\r\n髙島\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1" })
	void noCellIsAFormula(String cell) {
		assertThat(text(cell).replace("\"", "")).startsWith("\uFEFFtitle\r\n'");
	}

	@Test
	void separatorsAndQuotesStayWithinTheirCell() {
		assertThat(text("a,\"b\"\n=c")).contains("\"a,\"\"b\"\"\n=c\"");
	}

}
