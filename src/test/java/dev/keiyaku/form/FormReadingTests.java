package dev.keiyaku.form;

import java.util.List;
import java.util.Map;

import dev.keiyaku.form.FormReading.Kind;
import dev.keiyaku.form.FormReading.Part;
import dev.keiyaku.store.TestTexts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What was entered reads as it was asked, without the form. */
class FormReadingTests {

	private final FormReading reading = new FormReading(TestTexts.at(TestForms.FIRST_OF_APRIL));

	private List<Part> read(String components, Map<String, Object> data) {
		return this.reading.of(TestForms.of(components), data);
	}

	private static String answer(Part answers) {
		assertThat(answers.kind()).isEqualTo(Kind.ANSWERS);
		return answers.parts().get(0).text();
	}

	@Test
	void aChoiceReadsAsItsLabel() {
		String choice = "{'type':'radio','id':'a','key':'a','label':'宛名','values':[{'label':'御中','value':'COMPANY'}]}";
		assertThat(answer(read(choice, Map.of("a", "COMPANY")).get(0))).isEqualTo("御中");
		assertThat(answer(read(choice, Map.of()).get(0))).isEqualTo("（未入力）");
	}

	@Test
	void aNumberHasItsUnitAndADayItsYear() {
		List<Part> parts = read("""
				{'type':'number','id':'n','key':'n','label':'数量','appearance':{'suffixAdorner':'=unit'}},
				{'type':'datetime','id':'d','key':'d','dateLabel':'開始日'}""",
				Map.of("n", 12, "d", "2026-12-03", "unit", "台"));
		assertThat(parts).hasSize(1);
		assertThat(parts.get(0).parts()).extracting(Part::label).containsExactly("数量", "開始日");
		assertThat(parts.get(0).parts()).extracting(Part::text).containsExactly("12台", "2026年12月3日");
	}

	@Test
	void aSecretIsNotRead() {
		String secret = "{'type':'textfield','id':'p','key':'p','label':'パスワード','properties':{'secret':'true'}}";
		assertThat(answer(read(secret, Map.of("p", "himitsu")).get(0))).doesNotContain("himitsu").isNotEmpty();
	}

	@Test
	void whatIsHiddenIsNotRead() {
		String hidden = "{'type':'textfield','id':'h','key':'h','label':'部署','conditional':{'hide':'=same = true'}}";
		assertThat(read(hidden, Map.of("same", true, "h", "総務部"))).isEmpty();
		assertThat(answer(read(hidden, Map.of("same", false, "h", "総務部")).get(0))).isEqualTo("総務部");
	}

	@Test
	void termsAreFoldedUnderTheirHeadingAndTheirConsentIsNot() {
		List<Part> parts = read(
				"""
						{'type':'text','id':'g','text':'お読みのうえ、ご同意ください。'},
						{'type':'dynamiclist','id':'t','path':'t','isRepeating':true,'allowAddRemove':false,'disableCollapse':true,
						'components':[{'type':'html','id':'h','content':'<h2>{{this.title}}</h2>'},
						{'type':'text','id':'b','text':'{{this.body}}'},
						{'type':'checkbox','id':'c','key':'c','label':'=\\"「\\" + this.title + \\"」に同意する\\"','validate':{'required':true}}]}""",
				Map.of("t", List.of(Map.of("title", "規約 <A>", "body", "## 第1条\n\n本文<b>", "c", true))));
		assertThat(parts).extracting(Part::kind).containsExactly(Kind.WORDS, Kind.TERMS, Kind.CONSENT);
		assertThat(parts.get(0).text()).isEqualTo("<h2>規約 &lt;A&gt;</h2>");
		assertThat(parts.get(1).label()).isEqualTo("規約 <A>");
		assertThat(parts.get(1).text()).contains("<h2>第1条</h2>").contains("本文&lt;b&gt;");
		assertThat(parts.get(2).label()).isEqualTo("「規約 <A>」に同意する");
	}

	@Test
	void aFormWithBlocksCannotBeRead() {
		assertThatThrownBy(() -> read("{'type':'html','id':'h','content':'{{#loop rows}}x{{/loop}}'}", Map.of()))
			.isInstanceOf(IllegalArgumentException.class);
	}

}
