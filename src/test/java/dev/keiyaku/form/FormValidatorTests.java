package dev.keiyaku.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

/**
 * What {@link FormContractTests} cannot show: messages, types, and what only a forger
 * sends.
 */
class FormValidatorTests {

	private static final String NAME = "{'type':'textfield','id':'name','key':'name','label':'氏名','validate':{'required':true,'maxLength':5}}";

	private static final String QUANTITY = "{'type':'number','id':'quantity','key':'quantity','label':'数量','decimalDigits':0,'validate':{'min':2,'max':100}}";

	private static final String START = "{'type':'datetime','id':'start','key':'start','dateLabel':'開始日','disallowPassedDates':true}";

	private static final String METHOD = "{'type':'radio','id':'method','key':'method','label':'支払方法','valuesKey':'methods'}";

	private static final String TOPICS = "{'type':'checklist','id':'topics','key':'topics','label':'話題','values':[{'label':'一','value':'one'}]}";

	private static final String CONSENT = "{'type':'checkbox','id':'consent','key':'consent','label':'約款に同意する','validate':{'required':true}}";

	private static final String TERMS = "{'type':'dynamiclist','id':'terms','path':'terms','allowAddRemove':false,'disableCollapse':true,'components':["
			+ "{'type':'checkbox','id':'c','key':'consent','label':'{{this.title}}に同意する','validate':{'required':true}}]}";

	private static final String PREFECTURE = "{'type':'select','id':'p','key':'prefecture','values':[{'label':'東京都','value':'東京都'},{'label':'大阪府','value':'大阪府'}]}";

	private static final String STREET = "{'type':'textfield','id':'s','key':'street','label':'住所','properties':{'continues':'prefecture'},'validate':{'required':true}}";

	private final FormValidator validator = TestForms.validator(TestForms.FIRST_OF_APRIL);

	private FormCheck check(String component, Map<String, Object> submitted) {
		return this.validator.check(TestForms.of(component), submitted, Map.of("methods", List.of("np", "card")));
	}

	@Test
	void valuesAreTyped() {
		FormCheck check = this.validator.check(
				TestForms.of(NAME, QUANTITY, START, METHOD, TOPICS, CONSENT), Map.of("name", "山田太郎", "quantity", 3,
						"start", "2027-04-01", "method", "np", "topics", List.of("one"), "consent", true),
				Map.of("methods", List.of("np")));
		assertThat(check.passed()).isTrue();
		assertThat(check.values()).containsExactly(entry("name", "山田太郎"), entry("quantity", new BigDecimal(3)),
				entry("start", LocalDate.of(2027, 4, 1)), entry("method", "np"), entry("topics", List.of("one")),
				entry("consent", true));
	}

	@Test
	void aMessageNamesItsField() {
		assertThat(check(NAME, Map.of()).errors()).containsExactly(entry("name", "氏名を入力してください。"));
		assertThat(check(NAME, Map.of("name", "長い長い長い")).errors()).containsExactly(entry("name", "氏名は5文字以内で入力してください。"));
		assertThat(check(CONSENT, Map.of()).errors()).containsExactly(entry("consent", "「約款に同意する」にチェックを入れてください。"));
	}

	@Test
	void aMessageInARowNamesTheRowsField() {
		FormCheck check = this.validator.check(TestForms.of(TERMS),
				Map.of("terms", List.of(Map.of("consent", true), Map.of())),
				Map.of("terms", List.of(Map.of("title", "規約A"), Map.of("title", "規約B"))));
		assertThat(check.errors()).containsExactly(entry("terms[1].consent", "「規約Bに同意する」にチェックを入れてください。"));
		assertThat(check.values().get("terms")).isEqualTo(List.of(Map.of("consent", true), Map.of()));
	}

	@Test
	void rowsBeyondTheServersAreDropped() {
		FormCheck check = this.validator.check(TestForms.of(TERMS),
				Map.of("terms", List.of(Map.of("consent", true, "title", "偽物"), Map.of("consent", true))),
				Map.of("terms", List.of(Map.of("title", "規約A"))));
		assertThat(check.passed()).isTrue();
		assertThat(check.values()).containsExactly(entry("terms", List.of(Map.of("consent", true))));
	}

	@Test
	void unknownKeysAreDropped() {
		assertThat(check(NAME, Map.of("name", "山田", "companyId", 1, "role", "ADMIN")).values())
			.containsOnlyKeys("name");
	}

	@Test
	void anotherOptionIsRefused() {
		assertThat(check(METHOD, Map.of("method", "card")).passed()).isTrue();
		assertThat(check(METHOD, Map.of("method", "free")).errors())
			.containsExactly(entry("method", "支払方法は表示されている選択肢の中から選択してください。"));
		assertThat(check(METHOD, Map.of("method", Map.of("value", "np"))).errors()).containsKey("method");
		assertThat(check(TOPICS, Map.of("topics", List.of("one"))).passed()).isTrue();
		assertThat(check(TOPICS, Map.of("topics", List.of("one", "two"))).errors()).containsKey("topics");
		assertThat(check(TOPICS, Map.of("topics", "one")).errors()).containsKey("topics");
	}

	@Test
	void dataDecideOptionsWhateverIsSubmitted() {
		FormCheck check = this.validator.check(TestForms.of(METHOD),
				Map.of("method", "free", "methods", List.of("free")), Map.of("methods", List.of("np")));
		assertThat(check.errors()).containsKey("method");
	}

	@Test
	void todayIsTodayInJapan() {
		assertThat(check(START, Map.of("start", "2027-04-01")).passed()).isTrue();
		assertThat(check(START, Map.of("start", "2027-03-31")).errors())
			.containsExactly(entry("start", "開始日は本日以降の日付を選択してください。"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2027-02-29", "2027-4-1", "2027-13-01", "20270401", "tomorrow", "2027-04-01T00:00",
			"1899-12-31" })
	void whatIsNoDateIsRefused(String text) {
		assertThat(check("{'type':'datetime','id':'d','key':'d','dateLabel':'日付'}", Map.of("d", text)).errors())
			.containsExactly(entry("d", "日付は実在する日付を入力してください。"));
	}

	@Test
	void numbersHaveAShape() {
		assertThat(check(QUANTITY, Map.of("quantity", 2)).passed()).isTrue();
		assertThat(check(QUANTITY, Map.of("quantity", 1)).errors()).containsValue("数量は2以上で入力してください。");
		assertThat(check(QUANTITY, Map.of("quantity", 101)).errors()).containsValue("数量は100以下で入力してください。");
		assertThat(check(QUANTITY, Map.of("quantity", 2.5)).errors()).containsValue("数量は整数で入力してください。");
		assertThat(check(QUANTITY, Map.of("quantity", "many")).errors()).containsValue("数量は数値で入力してください。");
		for (String none : List.of("1e1", "0x10", "2.", ".5", "二")) {
			assertThat(check(QUANTITY, Map.of("quantity", none)).errors()).as(none).containsValue("数量は数値で入力してください。");
		}
		assertThat(check(QUANTITY, Map.of("quantity", List.of(2))).errors()).containsValue("数量は数値で入力してください。");
		assertThat(check(QUANTITY, Map.of("quantity", new BigDecimal("1e1000000000"))).errors())
			.containsValue("数量は数値で入力してください。");
	}

	@Test
	void onlySpacesAreNothing() {
		assertThat(check(NAME, Map.of("name", " 　 ")).errors()).containsExactly(entry("name", "氏名を入力してください。"));
	}

	@Test
	void spacesAroundATextAreNoPartOfIt() {
		assertThat(check(NAME, Map.of("name", " ".repeat(3000) + "山田　")).values()).containsExactly(entry("name", "山田"));
	}

	@Test
	void rareKanjiPassAndEmojiDoNot() {
		assertThat(check(NAME, Map.of("name", "𠮷野㈱①")).passed()).isTrue();
		assertThat(check(NAME, Map.of("name", "山田😀")).errors())
			.containsExactly(entry("name", "氏名に使用できない文字（絵文字など）が含まれています。"));
		assertThat(check(NAME, Map.of("name", "山\u0000田")).errors()).containsKey("name");
		assertThat(check(NAME, Map.of("name", "山\ud800田")).errors()).containsKey("name");
	}

	@Test
	void aTextWithoutALimitHasOneAllTheSame() {
		String remarks = "{'type':'textarea','id':'r','key':'r','label':'備考'}";
		assertThat(check(remarks, Map.of("r", "字".repeat(10_000))).passed()).isTrue();
		assertThat(check(remarks, Map.of("r", "字".repeat(10_001))).errors()).containsKey("r");
	}

	@Test
	void aFormThatAsksForALongTextTakesOne() {
		String text = "{'type':'textarea','id':'t','key':'t','label':'本文','validate':{'maxLength':1000000}}";
		assertThat(check(text, Map.of("t", "字".repeat(1_000_000))).passed()).isTrue();
		assertThat(check(text, Map.of("t", "字".repeat(1_000_001))).errors()).containsKey("t");
		assertThat(check(text, Map.of("t", " ".repeat(1_000_000) + "字")).errors()).containsKey("t");
	}

	@Test
	void aReadOnlyValueIsTheServers() {
		String fixed = "{'type':'textfield','id':'plan','key':'plan','label':'商品','readonly':true}";
		assertThat(this.validator.check(TestForms.of(fixed), Map.of("plan", "偽物"), Map.of("plan", "本物")).values())
			.containsExactly(entry("plan", "本物"));
		assertThat(this.validator.check(TestForms.of(fixed), Map.of("plan", "偽物"), Map.of()).values()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "東京都千代田区丸の内1-1", "東京都　千代田区丸の内1-1", "東京都東京都千代田区丸の内1-1", "千代田区丸の内1-1", "〒100-0005 東京都千代田区丸の内1-1",
			"東京都\u200b千代田区丸の内1-1", "\u200b東京都千代田区丸の内1-1" })
	void anAddressDoesNotSayItsPrefectureAgain(String typed) {
		Map<String, Object> entered = Map.of("prefecture", "東京都", "street", typed);
		assertThat(this.validator.check(TestForms.of(PREFECTURE, STREET), entered, Map.of()).values())
			.containsEntry("street", "千代田区丸の内1-1");
		assertThat(this.validator.draft(TestForms.of(PREFECTURE, STREET), entered, Map.of())).containsEntry("street",
				"千代田区丸の内1-1");
	}

	@Test
	void anAddressInAnotherPrefectureThanChosenIsRefused() {
		assertThat(this.validator
			.check(TestForms.of(PREFECTURE, STREET), Map.of("prefecture", "東京都", "street", "大阪府大阪市北区梅田"), Map.of())
			.errors()).containsExactly(entry("street", "住所が「大阪府」から始まっています。選択した項目と同じかご確認ください。"));
		assertThat(this.validator
			.check(TestForms.of(PREFECTURE, STREET), Map.of("prefecture", "東京都", "street", "東京都"), Map.of())
			.errors()).containsExactly(entry("street", "住所を入力してください。"));
		assertThat(this.validator.check(TestForms.of(PREFECTURE, STREET), Map.of("street", "大阪府大阪市北区梅田"), Map.of())
			.passed()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "あ", "東", "アトランティス" })
	@Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
	void anAddressContinuesNothingButAnOption(String chosen) {
		Map<String, Object> entered = Map.of("prefecture", chosen, "street", "あ".repeat(200_000));
		assertThat(this.validator.check(TestForms.of(PREFECTURE, STREET), entered, Map.of()).passed()).isFalse();
		assertThat(this.validator.draft(TestForms.of(PREFECTURE, STREET), entered, Map.of())).containsKey("street");
	}

	@Test
	@Timeout(value = 5, threadMode = ThreadMode.SEPARATE_THREAD)
	void manySpacesWithinATextTakeNoTime() {
		String text = "一" + " ".repeat(250_000) + "二";
		assertThat(Formats.trimmed("　 " + text + " \t\n")).isEqualTo(text);
		assertThat(Formats.trimmed(" ".repeat(250_000))).isEmpty();
	}

	@Test
	void whatAPersonEntersIsNeverEvaluated() {
		assertThat(check(NAME, Map.of("name", "=1+1")).values()).containsExactly(entry("name", "=1+1"));
	}

	@Test
	void aDraftKeepsWhatIsWrongButNothingUnknown() {
		Map<String, Object> draft = this.validator.draft(TestForms.of(NAME, QUANTITY),
				Map.of("name", "長い長い\u0000長い", "quantity", "many", "role", "ADMIN"), Map.of());
		assertThat(draft).containsExactly(entry("name", "長い長い長い"), entry("quantity", "many"));
	}

	@Test
	void aDraftKeepsANumberBeyondEveryDatabaseAsText() {
		Map<String, Object> draft = this.validator.draft(TestForms.of(QUANTITY),
				Map.of("quantity", new BigDecimal("1E+999999")), Map.of());
		assertThat(draft).containsExactly(entry("quantity", "1E+999999"));
	}

	@Test
	void aFormWithoutAnythingToEnterDoesNotAsk() {
		assertThat(this.validator.asks(TestForms.of(TERMS), Map.of("terms", List.of(Map.of())))).isTrue();
		assertThat(this.validator.asks(TestForms.of(TERMS), Map.of("terms", List.of()))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'filepicker','id':'f','key':'f'}",
			"{'type':'textfield','id':'f','key':'f','validate':{'max':3}}",
			"{'type':'textfield','id':'f','key':'f','validate':{'validationType':'url'}}",
			"{'type':'textfield','id':'f','key':'f','validate':{'pattern':'('}}",
			"{'type':'textfield','id':'f','key':'f','readonly':'=true'}", "{'type':'select','id':'f','key':'f'}",
			"{'type':'datetime','id':'f','key':'f','subtype':'time'}",
			"{'type':'dynamiclist','id':'f','path':'f','allowAddRemove':true,'disableCollapse':true}",
			"{'type':'dynamiclist','id':'f','path':'f','allowAddRemove':false}" })
	void aFormThatTheValidatorDoesNotUnderstandIsRefused(String component) {
		assertThatIllegalArgumentException().isThrownBy(() -> TestForms.of(component)).withMessageContaining("f");
	}

}
