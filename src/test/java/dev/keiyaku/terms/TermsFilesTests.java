package dev.keiyaku.terms;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.setting.WrongSetting;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.TestTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Given the delivered texts, when the operator puts own ones in their places (store, "Who
 * the store is").
 */
class TermsFilesTests {

	private static final Placeholders PLACEHOLDERS = placeholders(14);

	@TempDir
	private Path folder;

	static Placeholders placeholders(int daysUntilOverdue) {
		StoreProperties store = new StoreProperties("見本*ストア*",
				new StoreProperties.Operator("見本商事株式会社", "代表取締役 見本 太郎", null, "100-0001", "東京都千代田区千代田1-1",
						"03-0000-0000", "info_desk@store.example", "T9234567890123", null),
				URI.create("https://store.example"));
		Deadlines deadlines = () -> Map.of("keiyaku.delivery.overdue-after", Period.ofDays(daysUntilOverdue),
				"keiyaku.contract.renewal-notice-days", Period.ofDays(30), "keiyaku.quote.valid-days",
				Period.ofDays(30), "keiyaku.drafts.members-kept", Duration.ofDays(30), "keiyaku.drafts.visitors-kept",
				Duration.ofHours(36));
		return new Placeholders(store, List.of(deadlines), TestTexts.at(Clock.systemUTC()));
	}

	private TermsFiles files() {
		return new TermsFiles(new TermsProperties(new FileSystemResource(this.folder)), PLACEHOLDERS, "np-kakebarai");
	}

	private void own(String name, String... lines) throws IOException {
		Files.writeString(this.folder.resolve(name), String.join("\n", lines));
	}

	private Terms shown(String code) {
		return PLACEHOLDERS.withOperator(files().find(code).orElseThrow().terms());
	}

	@Test
	void theDeliveredOnesAreCompleteAndNameNothingThatIsNotThere() {
		TermsFiles delivered = new TermsFiles(new TermsProperties(null), PLACEHOLDERS, "np-kakebarai");

		assertThat(delivered.all()).extracting((file) -> file.terms().code())
			.containsExactly("commercial", "company", "payment-deferred-invoice", "privacy", "sales", "store");
		assertThat(delivered.all()).extracting(TermsFile::terms).map(PLACEHOLDERS::withOperator).allSatisfy((terms) -> {
			assertThat(terms.title()).isNotBlank();
			assertThat(terms.day()).isBefore(LocalDate.of(2027, 1, 1));
			assertThat(terms.body()).doesNotContain("{", "}", "version:");
		});
	}

	@Test
	void deadlinesAreThoseOfTheSettings() {
		assertThat(shown("sales").body()).contains("納品のお知らせから14日を過ぎても", "最終日の30日前に");
		assertThat(shown("commercial").body()).contains("発行日から30日間有効");
		assertThat(shown("privacy").body()).contains("会員登録前の方は1日12時間で消去");
	}

	@Test
	void whatTheOperatorIsCalledIsNeverMarkup() {
		assertThat(shown("company").body()).contains("見本商事株式会社", "見本\\*ストア\\*", "info\\_desk@store.example");
	}

	@Test
	void anOwnOneTakesThePlaceAndTheOthersStay() throws IOException {
		own("company.md", "\uFEFF---", "version: 2027-04-01", "title: 当社について", "enacted: 2005-04-01", "---", "",
				"{operator}です。");
		own("notes.txt", "読まれません。");

		assertThat(shown("company")).isEqualTo(new Terms("company", "2027-04-01", "当社について", "見本商事株式会社です。"));
		assertThat(files().find("company").orElseThrow().enacted()).contains(LocalDate.of(2005, 4, 1));
		assertThat(shown("privacy").title()).isEqualTo("プライバシーポリシー");
	}

	@Test
	void linesMayEndAsWindowsEndsThem() throws IOException {
		Files.writeString(this.folder.resolve("company.md"),
				"---\r\nversion: 2027-04-01\r\ntitle: 概要\r\n---\r\n一行\r\n二行\r\n");

		assertThat(shown("company").body()).isEqualTo("一行\n二行");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			本文だけ                                                        | must begin with version and title
			---/version: 2027-04-01/title: 概要/本文                          | must begin with version and title
			---/title: 概要/---/本文                                          | must have a version
			---/version: 2/title: 概要/---/本文                               | must have a day as its version
			---/version: 2027-02-30/title: 概要/---/本文                      | must have a day as its version
			---/version: 2027-04-01/---/本文                                 | must have a title
			---/version: 2027-04-01/title: 概要/---/                         | must have words
			---/version: 2027-04-01/enacted: 2028-01-01/title: 概要/---/本文 | must not be enacted after
			---/version: 2027-04-01/title: 概要/---/{keiyaku.quote.days}     | [keiyaku.quote.days]
			---/version: 2027-04-01/title: 概要/---/{fax}                    | [fax]
			---/version: 2027-04-01/title: 概要/---/[x](javascript:alert)    | must lead to pages
			""")
	void oneThatCannotBeUsedStopsTheStart(String content, String rule) throws IOException {
		own("company.md", content.replace(":alert)", ":alert(1))").split("/"));

		assertThatExceptionOfType(WrongSetting.class).isThrownBy(this::files)
			.withMessageStartingWith("keiyaku.terms.folder: company.md")
			.withMessageContaining(rule);
	}

	@Test
	void oneThatStandsInNoPlaceStopsTheStart() throws IOException {
		own("privacy-policy.md", "---", "version: 2027-04-01", "title: 方針", "---", "本文");

		assertThatExceptionOfType(WrongSetting.class).isThrownBy(this::files)
			.withMessageContaining("keiyaku.terms.folder: privacy-policy.md")
			.withMessageContaining("commercial, company,");
	}

	@Test
	void oneInAnotherEncodingStopsTheStart() throws IOException {
		Files.write(this.folder.resolve("company.md"),
				"---\nversion: 2027-04-01\ntitle: 概要\n---\n本文".getBytes(Charset.forName("Windows-31J")));

		assertThatExceptionOfType(WrongSetting.class).isThrownBy(this::files)
			.withMessage("keiyaku.terms.folder: company.md must be written in UTF-8");
	}

	@ParameterizedTest
	@CsvSource({ "np-kakebarai,NP掛け払い利用規約", "mf-kessai,マネーフォワード ケッサイ利用規約", "manual,請求書払い利用規約" })
	void theTermsOfPaymentAreTheProviders(String provider, String title) {
		TermsFiles delivered = new TermsFiles(new TermsProperties(null), PLACEHOLDERS, provider);
		assertThat(delivered.find("payment-deferred-invoice").orElseThrow().terms().title()).isEqualTo(title);
		assertThat(delivered.all()).hasSize(6);
	}

}
