package dev.keiyaku.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type, and what the store makes of it, kind by kind. */
class TextKindTests {

	/** Words in them are written as people like: no kind but text. */
	private static final Set<String> WORDS = Set.of("subject", "companyName", "street", "department", "title", "name",
			"label", "quoteTitle", "customerDepartment", "customerTitle", "customerName", "userDepartment", "userName",
			"makerOrderNumber", "requiredText", "optionalText", "correctedCompanyName", "correctedDepartment",
			"correctedCustomerName", "correctedAddress", "reason");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			03-1234-5678         | 0312345678
			03\u22121234\u22125678   | 0312345678
			03\u30001234\u30005678   | 0312345678
			０３－１２３４－５６７８     | 0312345678
			０３ー１２３４ー５６７８     | 0312345678
			03ｰ1234ｰ5678           | 0312345678
			03一1234一5678         | 0312345678
			03\u20101234\u20115678   | 0312345678
			03\u20131234\u20145678   | 0312345678
			03\u20151234\u25005678   | 0312345678
			03\u00a01234\u200b5678   | 0312345678
			(03)1234-5678         | 0312345678
			（０３）１２３４－５６７８   | 0312345678
			03.1234.5678          | 0312345678
			03/1234/5678          | 0312345678
			TEL：03-1234-5678      | 0312345678
			℡ 03-1234-5678        | 0312345678
			+81 3-1234-5678       | 0312345678
			＋８１（０）３-1234-5678   | 0312345678
			0081-90-1234-5678     | 09012345678
			\u202a090-1234-5678\u202c | 09012345678
			""")
	void aTelephoneNumberIsItsDigits(String typed, String plain) {
		assertKept(TextKind.PHONE, typed, plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234-5678", "03-1234-567", "090-1234-56789", "03-1234-5678 内線12", "81-3-1234-5678", "-",
			"+1 212 555 0100" })
	void whatCannotBeDialledIsRefused(String typed) {
		assertRefused(TextKind.PHONE, typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1000005        | 1000005
			100-0005       | 1000005
			〒100-0005     | 1000005
			〒 100 - 0005  | 1000005
			〠100-0005     | 1000005
			100\u20100005   | 1000005
			100\u22120005   | 1000005
			１００ー０００５     | 1000005
			100\u30000005   | 1000005
			""")
	void aPostalCodeIsSevenDigits(String typed, String plain) {
		assertKept(TextKind.POSTAL_CODE, typed, plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "100-000", "100-00055", "〒", "T000005", "東京都" })
	void whatIsNoPostalCodeIsRefused(String typed) {
		assertRefused(TextKind.POSTAL_CODE, typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7000012050002     | 7000012050002
			T7000012050002    | 7000012050002
			Ｔ７０００－０１２０－５０００２ | 7000012050002
			t7000012050002    | 7000012050002
			T 7-0000-1205-0002 | 7000012050002
			7\u22120000\u22121205\u22120002 | 7000012050002
			""")
	void aCorporateNumberIsThirteenDigits(String typed, String plain) {
		assertKept(TextKind.CORPORATE_NUMBER, typed, plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "T700001205000", "700001205000", "TT7000012050002", "7000012050002T", "T" })
	void whatIsNoCorporateNumberIsRefused(String typed) {
		assertRefused(TextKind.CORPORATE_NUMBER, typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ヤマダ　タロウ   | ヤマダ　タロウ
			やまだ たろう     | ヤマダ タロウ
			ﾔﾏﾀﾞ ﾀﾛｳ       | ヤマダ タロウ
			ヤマタ\u3099     | ヤマダ
			やまた\u309b     | ヤマダ
			ハ\u309aン      | パン
			ｱﾞ            | ア゛
			あ\u3099        | ア゛
			う\u3099゙ぃ     | ヴ゛ィ
			ゔぁいおりん       | ヴァイオリン
			みすゞ          | ミスヾ
			ミラ-           | ミラー
			ミラ\uff0d       | ミラー
			ミラ\u2212       | ミラー
			ﾐﾗｰ           | ミラー
			ジャン·ポール      | ジャン・ポール
			ｼﾞｬﾝ･ﾎﾟｰﾙ      | ジャン・ポール
			ジャン=ポール     | ジャン＝ポール
			ヤマダ\u00a0タロウ  | ヤマダ タロウ
			ヤマ\u200bダ     | ヤマダ
			""")
	void aReadingIsKatakana(String typed, String plain) {
		assertKept(TextKind.KANA, typed, plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "山田", "Yamada", "ヤマダ1", "ヤマダ太郎", "ヤマダ😀" })
	void aPersonsReadingInOtherLettersIsRefused(String typed) {
		assertRefused(TextKind.KANA, typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ＡＢＣショウジ        | ＡＢＣショウジ
			ABCしょうじ         | ＡＢＣショウジ
			ｴｰﾋﾞｰｼｰ(ｶ)        | エービーシー（カ）
			J&B コーポレーション   | Ｊ＆Ｂ コーポレーション
			スリーM-2ゴウテン     | スリーＭ－２ゴウテン
			ドクター\u2019ズ      | ドクター＇ズ
			サンプル-ショウジ      | サンプルーショウジ
			""")
	void aCompanysReadingMayHaveLettersAndDigits(String typed, String plain) {
		assertKept(TextKind.COMPANY_KANA, typed, plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "株式会社サンプル", "㈱サンプル", "サンプル<b>" })
	void aCompanysReadingInKanjiIsRefused(String typed) {
		assertRefused(TextKind.COMPANY_KANA, typed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			taro@example.co.jp             | taro@example.co.jp
			Taro@Example.CO.JP             | Taro@example.co.jp
			\u3000taro@example.co.jp\u00a0   | taro@example.co.jp
			ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ         | taro@example.co.jp
			taro..x@docomo.ne.jp           | taro..x@docomo.ne.jp
			taro.@docomo.ne.jp             | taro.@docomo.ne.jp
			.taro@ezweb.ne.jp              | .taro@ezweb.ne.jp
			"taro..x"@docomo.ne.jp         | taro..x@docomo.ne.jp
			mailto:taro@example.co.jp      | taro@example.co.jp
			山田太郎 <taro@example.co.jp>    | taro@example.co.jp
			<taro@example.co.jp>           | taro@example.co.jp
			taro\u200b@example.co.jp        | taro@example.co.jp
			taro+order@example.co.jp       | taro+order@example.co.jp
			taro@日本語.jp                  | taro@xn--wgv71a119e.jp
			""")
	void anEmailAddressIsOneThatMailCanBeSentTo(String typed, String plain) {
		assertKept(TextKind.EMAIL, typed, plain);
	}

	@ParameterizedTest
	@ValueSource(strings = { "root@localhost", "taro@", "@example.co.jp", "taro", "taro@example", "taro@192.168.0.1",
			"taro@[192.168.0.1]", "taro@example..jp", "taro@-example.jp", "taro@example.jp.", "太郎@example.co.jp",
			"taro yamada@example.co.jp", "taro@exa mple.jp", "taro@example.co.jp, jiro@example.co.jp", "...@example.jp",
			"a@b@example.jp", "\"taro yamada\"@example.jp", "taro(comment)@example.jp", "taro;@example.jp" })
	void whatNoMailCanBeSentToIsRefused(String typed) {
		assertRefused(TextKind.EMAIL, typed);
	}

	@Test
	void anEmailAddressHasItsParts() {
		assertKept(TextKind.EMAIL, "a".repeat(64) + "@example.jp", "a".repeat(64) + "@example.jp");
		assertRefused(TextKind.EMAIL, "a".repeat(65) + "@example.jp");
		assertRefused(TextKind.EMAIL, "a@" + "b".repeat(64) + ".jp");
		assertRefused(TextKind.EMAIL, "a@" + "b.".repeat(130) + "jp");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ｈａｎａｋｏ２   | hanako2
			hanako2\u3000  | hanako2
			Hanako_2     | Hanako_2
			hanako\u20102  | hanako-2
			""")
	void aLoginIdIsHalfWidth(String typed, String plain) {
		assertKept(TextKind.LOGIN_ID, typed, plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ａ－１０００００２３ | A-10000023
			a\u221210000023  | A-10000023
			A- 10000023    | A-10000023
			Aー10000023    | A-10000023
			""")
	void aNumberOfTheStoreIsAsItIsPrinted(String typed, String plain) {
		assertKept(TextKind.BUSINESS_NUMBER, typed, plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			１，０００ | 1000
			1 000   | 1000
			\u22121  | -1
			１．５    | 1.5
			""")
	void aNumberHasNoSeparators(String typed, String plain) {
		assertKept(TextKind.NUMBER, typed, plain);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			サンプル\u200b株式会社   | サンプル株式会社
			\u202eサンプル\u202c商事 | サンプル商事
			\ufeffサンプル        | サンプル
			サン\u00adプル\u2060   | サンプル
			\u2066サンプル\u2069   | サンプル
			サンプル\u3164\u115f    | サンプル
			サンプル\ufffc         | サンプル
			サンプル\u00a0商事      | サンプル 商事
			サンプル　商事          | サンプル　商事
			サンフ\u309aル         | サンプル
			Cafe\u0301           | Caf\u00e9
			ｻﾝﾌﾟﾙ㈱             | ｻﾝﾌﾟﾙ㈱
			\ufa19谷\ufa11         | \ufa19谷\ufa11
			""")
	void wordsStayButForWhatCannotBeSeen(String typed, String plain) {
		assertKept(TextKind.TEXT, typed, plain);
	}

	@Test
	void aKanjisOtherFormIsPartOfAName() {
		String name = "\u845b\udb40\udd00城\u795e\ufe00";
		assertKept(TextKind.TEXT, name, name);
	}

	@Test
	void marksThatCoverTheLinesAroundAreTakenOff() {
		assertThat(TextKind.TEXT.plain("名\u0301\u0302\u0303\u0304\u0305前")).isEqualTo("名\u0301\u0302前");
	}

	@Test
	void everyLineBreakIsOne() {
		assertThat(TextKind.TEXT.plain("一\r\n二\r三\u2028四\u000b五\u0085六")).isEqualTo("一\n二\n三\n四\n五\n六");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "03\u22121234\u22125678", "ｱﾞ", "ABCしょうじ-1", "taro@日本語.jp", "\u202eサンプル", "T7000012050002" })
	void whatIsKeptIsTakenAgainAsItIs(String typed) {
		for (TextKind kind : TextKind.values()) {
			String plain = kind.plain(typed);
			assertThat(kind.plain(plain)).as(kind.name()).isEqualTo(plain);
		}
	}

	@Test
	void everyTextFieldOfTheStoreIsOfAKindUnlessItAsksForWords() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("forms"))) {
			files.map(TestForms::read)
				.flatMap((form) -> form.root().all())
				.filter((component) -> component.type() == ComponentType.TEXT_FIELD && !component.secret())
				.filter((component) -> component.kind() == TextKind.TEXT)
				.forEach((component) -> assertThat(WORDS).contains(component.binding().get(0)));
		}
	}

	private static void assertKept(TextKind kind, String typed, String plain) {
		assertThat(kind.plain(typed)).isEqualTo(plain);
		assertThat(kind.takes(plain)).as("taken").isTrue();
	}

	private static void assertRefused(TextKind kind, String typed) {
		assertThat(kind.takes(kind.plain(typed))).as("taken").isFalse();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
	void everyKindSaysWhatItAsksFor(TextKind kind) throws IOException {
		Properties messages = new Properties();
		messages.load(Files.newBufferedReader(Path.of("src/main/resources/messages/form.properties")));
		assertThat(messages).containsKey("form.error.kind." + kind.id());
	}

}
