package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.catalog.AnswerRange;
import dev.keiyaku.catalog.AskedWhen;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.PlanQuestion.Kind;
import dev.keiyaku.catalog.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Given what a text says about single fields, on 24 November 2026. */
@SuppressWarnings("unchecked")
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

	@ParameterizedTest
	@EnumSource(names = { "MINIMUM", "MAXIMUM" })
	void aQuantityThatNobodyCouldOrderIsRefused(Field field) {
		assertThat(this.reader.read(field, new Entry(3, "99999"), new Values())).isEqualTo(99_999);
		assertThat(this.problems.areNone()).isTrue();
		this.reader.read(field, new Entry(4, "100000"), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(4, "number"));
	}

	@Test
	void aTagHasNoCommaSinceAddressesPutItBetweenTags() {
		this.reader.read(Field.TAGS, new Entry(4, "SSO,MFA;ISMS"), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).containsExactly(tuple(4, "comma"));
	}

	private List<OptionValue> options(OptionQuantity before, String... fields) {
		Map<String, Entry> option = new LinkedHashMap<>(Map.of("code", new Entry(5, "rooms")));
		for (int i = 0; i < fields.length; i += 2) {
			option.put(fields[i], new Entry(6 + i / 2, fields[i + 1]));
		}
		List<OptionValue> known = (before != null) ? List.of(new OptionValue("rooms", "会議室", "会議室です。",
				List.of(new Price(LocalDate.parse("2026-01-01"), 1)), before, Set.of(), Set.of())) : List.of();
		return (List<OptionValue>) this.reader.read(Field.OPTIONS, new Entry(5, List.of(new Entry(5, option))),
				new Values().with(Field.OPTIONS, known));
	}

	@Test
	void anOptionKeepsHowManyOfItAreSoldUntilThatIsWritten() {
		OptionQuantity before = OptionQuantity.chosen(2, 50, "室");
		assertThat(options(before)).extracting(OptionValue::quantity).containsExactly(before);
		assertThat(options(before, "maximum", "80")).extracting(OptionValue::quantity)
			.containsExactly(OptionQuantity.chosen(2, 80, "室"));
		assertThat(options(before, "quantity", "SINGLE")).extracting(OptionValue::quantity)
			.containsExactly(OptionQuantity.single());
		assertThat(options(before, "quantity", "CHOSEN", "minimum", "1", "maximum", "9"))
			.extracting(OptionValue::quantity)
			.containsExactly(OptionQuantity.chosen(1, 9, null));
		assertThat(this.problems.areNone()).isTrue();
	}

	@Test
	void boundsOfAnOptionThatNobodyCouldChooseWithinAreRefused() {
		options(OptionQuantity.chosen(2, 50, "室"), "minimum", "51");
		options(OptionQuantity.chosen(2, 50, "室"), "minimum", "0", "maximum", "5");
		options(OptionQuantity.chosen(2, 50, "室"), "maximum", "100000");
		options(OptionQuantity.chosen(2, 50, "室"), "maximum", "many");
		options(OptionQuantity.single(), "maximum", "5");
		options(OptionQuantity.chosen(2, 50, "室"), "quantity", "PER_PLAN_QUANTITY", "unit", "室");
		options(OptionQuantity.single(), "quantity", "CHOSEN", "minimum", "1");
		options(OptionQuantity.single(), "quantity", "SOME");
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactlyInAnyOrder(tuple(6, "option-bounds-order"), tuple(7, "option-bounds-order"),
					tuple(6, "number"), tuple(6, "number"), tuple(6, "option-unbounded"), tuple(7, "option-unbounded"),
					tuple(5, "option-bounds"), tuple(6, "one-of"));
	}

	@Test
	void aQuestionHasACodeLikeAnythingElse() {
		Entry question = new Entry(5, Map.of("code", new Entry(6, "Contact's name"), "label", new Entry(5, "連絡先"),
				"kind", new Entry(5, "TEXT")));
		this.reader.read(Field.QUESTIONS, new Entry(5, List.of(question)), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).containsExactly(tuple(6, "code"));
	}

	@Test
	void aQuestionAsksForAnAddressOrBoundsItsAnswerOrFollowsAnAnswer() {
		assertThat(questions("""
				- { code: admin-mail, label: 管理者, kind: EMAIL, required: true }
				- { code: account, label: アカウント, kind: choice, required: true, choices: [新規, 既存] }
				- { code: number, label: 番号, kind: TEXT, maximum: 30, when: { question: account, answer: 既存 } }
				- { code: devices, label: 台数, kind: NUMBER, minimum: 1, maximum: 999999999 }
				- { code: note, label: 備考, kind: TEXT, minimum: 0, maximum: 500 }
				"""))
			.extracting(QuestionValue::code, QuestionValue::kind, QuestionValue::range, QuestionValue::askedWhen)
			.containsExactly(tuple("admin-mail", Kind.EMAIL, Optional.empty(), Optional.empty()),
					tuple("account", Kind.CHOICE, Optional.empty(), Optional.empty()),
					tuple("number", Kind.TEXT, Optional.of(new AnswerRange(0, 30)),
							Optional.of(new AskedWhen("account", "既存"))),
					tuple("devices", Kind.NUMBER, Optional.of(new AnswerRange(1, 999_999_999)), Optional.empty()),
					tuple("note", Kind.TEXT, Optional.empty(), Optional.empty()));
		assertThat(this.problems.areNone()).isTrue();
	}

	@Test
	void whatAQuestionCannotSayIsAProblemInItsLine() {
		questions("""
				- { code: a, label: あ, kind: EMAIL, maximum: 30 }
				- { code: b, label: い, kind: TEXT, maximum: 501 }
				- { code: c, label: う, kind: NUMBER, minimum: 9, maximum: 8 }
				- { code: d, label: え, kind: TEXT, maximum: 0 }
				- { code: e, label: お, kind: MAIL }
				- { code: f, label: か, kind: TEXT, when: account }
				- { code: g, label: き, kind: TEXT, when: { question: "お名前", answer: 既存 } }
				- { code: h, label: く, kind: TEXT, when: { question: account, answers: 既存 } }
				""");
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(1, "range"), tuple(2, "number"), tuple(3, "range-order"), tuple(4, "range-order"),
					tuple(5, "one-of"), tuple(6, "no-fields"), tuple(7, "code"), tuple(8, "field"), tuple(8, "text"));
	}

	@Test
	void aQuestionFollowsAnEarlierChoiceThatEverybodyIsAsked() {
		questions("""
				- { code: early, label: あ, kind: TEXT, when: { question: account, answer: 既存 } }
				- { code: account, label: い, kind: CHOICE, choices: [新規, 既存] }
				- { code: other, label: う, kind: TEXT, when: { question: account, answer: 不明 } }
				- { code: kind, label: え, kind: CHOICE, choices: [有料, 無料], when: { question: account, answer: 既存 } }
				- { code: chain, label: お, kind: TEXT, when: { question: kind, answer: 有料 } }
				- { code: itself, label: か, kind: CHOICE, choices: [有, 無], when: { question: itself, answer: 有 } }
				""");
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(1, "condition"), tuple(3, "condition"), tuple(5, "condition"),
					tuple(6, "condition"));
	}

	@Test
	void whatIsDownloadedIsWhatIsEntered() {
		List<QuestionValue> read = questions(
				"""
						- { code: account, label: アカウント, kind: CHOICE, required: true, help: 補足, choices: [新規, 既存] }
						- { code: number, label: 番号, kind: TEXT, minimum: 4, maximum: 30, when: { question: account, answer: 既存 } }
						- { code: admin-mail, label: 管理者, kind: EMAIL, required: true }
						""");
		String written = CatalogYaml.of(Map.of("questions",
				read.stream().map(CatalogYaml::plain).map((each) -> (Map<String, Object>) each).toList()));
		assertThat(questions(written.substring(written.indexOf('\n') + 1))).isEqualTo(read);
	}

	private List<QuestionValue> questions(String yaml) {
		return (List<QuestionValue>) this.reader.read(Field.QUESTIONS, YamlText.read(yaml, this.problems),
				new Values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "" })
	void aDescriptionLeadsNowhereElse(String destination) {
		this.reader.read(Field.DESCRIPTION, new Entry(4, "[押す](%s)".formatted(destination)), new Values());
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule, (each) -> each.arguments()[1])
			.containsExactly(tuple(4, "link", destination));
	}

	@Test
	void aDescriptionMayLeadToAPage() {
		this.reader.read(Field.DESCRIPTION, new Entry(4, "[押す](https://example.com/) [製品](/products)"), new Values());
		assertThat(this.problems.areNone()).isTrue();
	}

	@Test
	void aDescriptionHasLines() {
		assertThat(this.reader.read(Field.DESCRIPTION, new Entry(4, "one\n\ntwo\n"), new Values()))
			.isEqualTo("one\n\ntwo");
		assertThat(this.problems.areNone()).isTrue();
	}

}
