package dev.keiyaku.form;

import java.util.List;
import java.util.Map;

import dev.keiyaku.form.FormHead.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A form's first words, which the page shows before form-js has drawn it. */
class FormHeadTests {

	private static final String FIELD = "{'type':'textfield','id':'f','key':'f','label':'お名前'}";

	private static List<Words> head(String components, Map<String, Object> data) {
		return FormHead.of(TestForms.of(components), data);
	}

	@Test
	void itEndsAtTheFirstField() {
		String form = "{'type':'text','id':'a','text':'お読みください。'}," + FIELD + ",{'type':'text','id':'b','text':'最後に。'}";
		assertThat(head(form, Map.of())).extracting(Words::html).containsExactly("<p>お読みください。</p>\n");
		assertThat(head(FIELD, Map.of())).isEmpty();
	}

	@Test
	void whatTheDataGiveIsTextAndATermsBox() {
		String form = "{'type':'html','id':'a','content':'<h2>{{title}}</h2>'},{'type':'text','id':'b','text':'{{body}}'}";
		List<Words> head = head(form, Map.of("title", "<b>規約</b>", "body", "# 第1条\n<script>alert(1)</script>"));
		assertThat(head).extracting(Words::type).containsExactly("html", "text");
		assertThat(head).extracting(Words::areTerms).containsExactly(false, true);
		assertThat(head.get(0).html()).isEqualTo("<h2>&lt;b&gt;規約&lt;/b&gt;</h2>");
		assertThat(head.get(1).html()).contains("第1条").doesNotContain("<script>");
	}

	@Test
	void whatIsHiddenOrFoldedOrHasBlocksIsLeftToTheForm() {
		String hidden = "{'type':'text','id':'a','text':'会員の方へ','conditional':{'hide':'=member = true'}}";
		assertThat(head(hidden, Map.of("member", true))).isEmpty();
		assertThat(head(hidden, Map.of("member", false))).hasSize(1);
		assertThat(head("{'type':'text','id':'a','text':'全文','properties':{'folded':'true'}}", Map.of())).isEmpty();
		assertThat(head("{'type':'text','id':'a','text':'{{#if late}}遅延{{/if}}'}", Map.of("late", true))).isEmpty();
	}

	@Test
	void ofRowsTheFirstBegins() {
		String rows = """
				{'type':'dynamiclist','id':'l','path':'rows','isRepeating':true,'allowAddRemove':false,
				'defaultRepetitions':0,'disableCollapse':true,'components':[
				{'type':'html','id':'a','content':'<h2>{{this.title}}</h2>'},
				{'type':'checkbox','id':'c','key':'c','label':'同意する','validate':{'required':true}}]}""";
		assertThat(head(rows, Map.of("rows", List.of(Map.of("title", "甲"), Map.of("title", "乙")))))
			.extracting(Words::html)
			.containsExactly("<h2>甲</h2>");
	}

}
