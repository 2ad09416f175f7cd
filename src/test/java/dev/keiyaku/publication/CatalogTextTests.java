package dev.keiyaku.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Given what a clerk may paste, then each change, and each problem, knows its line. */
class CatalogTextTests {

	private final Problems problems = new Problems();

	private List<Change> read(String text) {
		return CatalogText.read(text, this.problems);
	}

	@Test
	void aYamlTextNamesWhatItChanges() {
		List<Change> changes = read("""
				# a comment
				plans:
				  - code: board-light
				    price: 520
				    from: 2027-04-01
				makers:
				  - { code: owl, name: ふくろう }
				""");
		assertThat(this.problems.inOrder()).isEmpty();
		assertThat(changes).extracting(Change::kind, Change::code, Change::line)
			.containsExactly(tuple(Kind.MAKER, "owl", 7), tuple(Kind.PLAN, "board-light", 3));
		assertThat(changes.get(1).fields().get("from")).isEqualTo(new Entry(5, "2027-04-01"));
	}

	@Test
	void aTableSaysTheSameRowByRow() {
		List<Change> changes = read("""
				kind,code,field,value,from
				plan,board-light,leadTime,3,
				plan,board-light,price,520,2027-04-01
				plan,board-light,price,560,2028-04-01
				option,board-light/mobile,price,90,
				option,board-light/mobile,minimum,2,
				option,board-light/mobile,maximum,9,
				holiday,2029-01-01,name,"元日
				（振替なし）",
				holiday,2029-01-01,kind,PUBLIC,
				""");
		assertThat(this.problems.inOrder()).isEmpty();
		assertThat(changes).hasSize(2);
		assertThat(changes.get(0).fields().get("price").list()).hasSize(2)
			.extracting(Entry::line)
			.containsExactly(3, 4);
		assertThat(changes.get(0).fields().get("optionPrice").list()).singleElement()
			.satisfies((price) -> assertThat(price.map().get("option").text()).isEqualTo("mobile"));
		assertThat(changes.get(0).fields().get("optionBounds").map().get("mobile").map())
			.containsOnly(Map.entry("minimum", new Entry(6, "2")), Map.entry("maximum", new Entry(7, "9")));
		assertThat(changes.get(1).fields().get("kind").line()).isEqualTo(10);
	}

	@Test
	void aTableMayBeginWithWhatASpreadsheetPutsBeforeIt() {
		List<Change> changes = read("\uFEFFkind,code,field,value,from\r\nplan,board-light,leadTime,3,\r\n");
		assertThat(this.problems.areNone()).isTrue();
		assertThat(changes).extracting(Change::code, Change::line).containsExactly(tuple("board-light", 2));
	}

	@Test
	void aProductsPlansBelongToIt() {
		List<Change> changes = read("""
				products:
				  - code: board
				    name: Board
				    plans:
				      - code: board-light
				""");
		assertThat(changes.get(1).fields().get("product").text()).isEqualTo("board");
	}

	@ParameterizedTest
	@MethodSource("problems")
	void aProblemNamesItsLine(String text, int line, String rule) {
		read(text);
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule).contains(tuple(line, rule));
	}

	static Stream<Arguments> problems() {
		return Stream.of(arguments("", 1, "empty"), arguments("just words", 1, "no-sections"),
				arguments("plans:\n  - code: a\n   price: 1", 3, "yaml"), arguments("plans: [", 1, "yaml"),
				arguments("x: 1\nprices: []", 1, "section"), arguments("plans: 3", 1, "no-list"),
				arguments("plans:\n  - 3", 2, "no-item"), arguments("plans:\n  - name: a", 2, "code"),
				arguments("plans:\n  - code: ../etc", 2, "code"),
				arguments("plans:\n  - code: a' or '1'='1", 2, "code"),
				arguments("holidays:\n  - day: 2029-02-30", 2, "day"),
				arguments("makers:\n  - { code: a, name: b }\n  - { code: a, name: c }", 3, "twice"),
				arguments("makers:\n  - code: a\n    name: b\n    name: c", 4, "twice"),
				arguments("makers:\n  - code: a\n    name: !!javax.script.ScriptEngineManager [x]", 3, "tag"),
				arguments("makers:\n  - code: a\n    name: !!java.net.URL ['http://localhost']", 3, "tag"),
				arguments("makers:\n  - code: a\n    name: \"\u0007\"", 3, "characters"),
				arguments("kind,code,field,value,from\nplan,a", 2, "columns"),
				arguments("kind,code,field,value,from\nplan,a,leadTime,3,\nplan,a,minimum,3", 3, "columns"),
				arguments("kind,code,field,value,from\nplan,a,leadTime,3,,", 2, "columns"),
				arguments("kind,code\nplan,a", 1, "header"),
				arguments("\n\nｋind,code,field,value,from\nplan,a,name,b,", 3, "header"),
				arguments("kind;code;field;value;from\nplan;a;name;b;", 1, "header"),
				arguments("kind\tcode\tfield\tvalue\tfrom", 1, "header"),
				arguments("Kind,Code,Field,Value,From\nplan,a,name,b,", 1, "header"),
				arguments("plan,a,name,b,", 1, "header"), arguments("kind、code、field、value、from", 1, "header"),
				arguments("# kind, code\nnames: words", 2, "section"),
				arguments("makers:\n  - code: a\n    name: 梟\uD83E\uDD89", 3, "characters"),
				arguments("kind,code,field,value,from\n\nshop,a,name,b,", 3, "kind"),
				arguments("kind,code,field,value,from\nplan,a,name,b,2027-01-01", 2, "from-without-price"),
				arguments("kind,code,field,value,from\nplan,a,name,b,\nplan,a,name,c,", 3, "twice"),
				arguments("kind,code,field,value,from\noption,a,price,3,", 2, "option-row"),
				arguments("kind,code,field,value,from\noption,a/b,quantity,CHOSEN,", 2, "option-row"),
				arguments("kind,code,field,value,from\noption,a/b,maximum,3,2027-01-01", 2, "from-without-price"),
				arguments("kind,code,field,value,from\noption,a/b,maximum,3,\noption,a/b,maximum,4,", 3, "twice"),
				arguments("kind,code,field,value,from\nplan,\"a,name", 2, "csv"),
				arguments("kind,code,field,value,from\nplan,a,name,b,\nplan,\"a,name,c,\nplan,b,name,d,", 3, "csv"),
				arguments("\n \nkind,code,field,value,from\nshop,a,name,b,", 4, "kind"),
				arguments("kind,code,field,value,from\nplan,a,optionPrice,b,\noption,a/b,price,1,", 2, "field"),
				arguments("kind,code,field,value,from\nproduct,a,price,1,", 2, "field"),
				arguments("kind,code,field,value,from\nplan,a,code,b,", 2, "field"),
				arguments("makers:\n  - code: a\n    name: \"x\\0y\"", 3, "characters"),
				arguments("makers:\n  - code: a\n    name: \"x\\ud800\"", 3, "characters"),
				arguments("makers:\n  - code: a\n    \"na\\0me\": x", 3, "characters"),
				arguments("holidays:\n  - day: +999999999-01-01", 2, "day"),
				arguments("holidays:\n  - day: 1999-12-31", 2, "day"));
	}

	@Test
	void aTableIsToldTheFieldsOfTheKindAndItsOwnColumns() {
		read("kind,code,field,value,from\nplan,a,pric,520,\nholiday,2029-02-30,name,x,\nmaker,a,optons,x,");
		assertThat(this.problems.inOrder()).extracting(Problem::line, Problem::rule)
			.containsExactly(tuple(2, "field"), tuple(3, "day"), tuple(4, "field"));
		assertThat(this.problems.inOrder().get(0).arguments()[1].toString()).contains("leadTime", "price")
			.doesNotContain("options", "prices");
		assertThat(this.problems.inOrder().get(1).arguments()).containsExactly("code");
		assertThat(this.problems.inOrder().get(2).arguments()).containsExactly("optons", "name");
	}

	@Test
	void eachLineWithACharacterThatIsRefusedNamesIt() {
		read("makers:\n  - code: a\n    name: 梟\uD83E\uDD89\uD83D\uDE00\n    # \u0007\n");
		assertThat(this.problems.inOrder()).extracting(Problem::line, (problem) -> problem.arguments()[0])
			.containsExactly(tuple(3, "\uD83E\uDD89"), tuple(4, "U+0007"));
	}

	@Test
	void aTableMayQuoteTheNamesOfItsColumns() {
		read("\"kind\",\"code\",\"field\",\"value\",\"from\"\nplan,a,leadTime,3,\n");
		assertThat(this.problems.areNone()).isTrue();
	}

	@Test
	void aliasesMayRepeatButNotExplode() {
		read("""
				makers:
				  - &owl { code: owl, name: ふくろう }
				plans:
				  - { code: a, options: &options [ { code: x } ] }
				  - { code: b, options: *options }
				""");
		assertThat(this.problems.areNone()).isTrue();
		StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
		for (int i = 1; i < 9; i++) {
			bomb.append("a%d: &a%d [".formatted(i, i))
				.append(("*a" + (i - 1) + ",").repeat(9))
				.append("*a%d]\n".formatted(i - 1));
		}
		read(bomb.toString());
		assertThat(this.problems.inOrder()).extracting(Problem::rule).contains("too-much");
	}

	@Test
	void anAliasOfItselfEnds() {
		read("plans: &plans\n  - code: a\n    options: *plans\n");
		assertThat(this.problems.inOrder()).extracting(Problem::rule).contains("too-much");
	}

	@Test
	void whatIsDeeplyNestedOrTooLongIsRefused() {
		read("[".repeat(5000));
		assertThat(this.problems.areNone()).isFalse();
		Problems others = new Problems();
		CatalogText.read("a".repeat(CatalogText.LONGEST + 1), others);
		assertThat(others.inOrder()).extracting(Problem::rule).containsExactly("too-long");
	}

}
