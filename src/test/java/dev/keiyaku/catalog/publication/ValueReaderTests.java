package dev.keiyaku.catalog.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Given what a text says about single fields, on 24 November 2026. */
class ValueReaderTests {

	private final Problems problems = new Problems();

	private final ValueReader reader = new ValueReader(this.problems, LocalDate.parse("2026-11-24"));

	@ParameterizedTest
	@ValueSource(strings = { "one\ntwo", "one\rtwo", "one\ttwo", "one\u2028two" })
	void aNameIsOneLine(String name) {
		this.reader.read(Field.NAME, new Entry(4, name), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(4, "one-line"));
	}

	@Test
	void aTagHasNoCommaSinceAddressesPutItBetweenTags() {
		this.reader.read(Field.TAGS, new Entry(4, "SSO,MFA;ISMS"), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).containsExactly(tuple(4, "comma"));
	}

	@Test
	void aQuestionHasACodeLikeAnythingElse() {
		Entry question = new Entry(5, Map.of("code", new Entry(6, "Contact's name"), "label", new Entry(5, "連絡先"),
				"kind", new Entry(5, "TEXT")));
		this.reader.read(Field.QUESTIONS, new Entry(5, List.of(question)), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).containsExactly(tuple(6, "code"));
	}

	@Test
	void aDescriptionHasLines() {
		assertThat(this.reader.read(Field.DESCRIPTION, new Entry(4, "one\n\ntwo\n"), new Values()))
			.isEqualTo("one\n\ntwo");
		assertThat(this.problems.areNone()).isTrue();
	}

}
