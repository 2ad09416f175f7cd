package dev.keiyaku.terms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Given terms that somebody may have agreed to, when their file changes (store, "Who the
 * store is").
 */
class KeptTermsIT extends StoreTest {

	@Autowired
	private KeptTerms kept;

	@Autowired
	private TermsFiles files;

	@Autowired
	private TermsLibrary library;

	@Autowired
	private Placeholders placeholders;

	@Autowired
	private JdbcClient database;

	@TempDir
	private Path folder;

	private final String code = "test-" + UUID.randomUUID();

	@Test
	void whatIsInForceIsKeptFromTheStart() {
		assertThat(this.files.all()).extracting((file) -> file.terms().code())
			.contains("sales", "payment-deferred-invoice", "commercial", "company")
			.allSatisfy((each) -> assertThat(this.kept.find(each, this.library.get(each).version()))
				.contains(this.library.get(each)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.library.get("none"));
	}

	@Test
	void aNewVersionStandsBesideTheOldOne() {
		Terms old = new Terms(this.code, "2026-01-01", "規約", "旧");
		Terms current = new Terms(this.code, "2026-06-01", "規約", "新");
		this.kept.keep(old);
		this.kept.keep(current);
		this.kept.keep(current);

		assertThat(this.kept.find(this.code, "2026-01-01")).contains(old);
		assertThat(this.kept.find(this.code, "2026-06-01")).contains(current);
		assertThat(this.kept.find(this.code, "2026-07-01")).isEmpty();
		assertThat(this.kept.versions(this.code)).containsExactly(current, old);
	}

	@Test
	void anotherWordingNeedsAnotherVersion() {
		Terms agreed = new Terms(this.code, "2026-01-01", "規約", "旧");
		this.kept.keep(agreed);

		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> this.kept.keep(new Terms(this.code, "2026-01-01", "規約", "書き換え")))
			.withMessageContaining("terms/%s.md".formatted(this.code))
			.withMessageContaining("give it a new version");
		assertThat(this.kept.find(this.code, "2026-01-01")).contains(agreed);
	}

	@Test
	void aDeadlineIsOfTheWordingAndTheOperatorsTelephoneIsNot() {
		Terms agreed = this.files.find("sales").orElseThrow().terms();
		Terms later = new TermsFiles(new TermsProperties(null), TermsFilesTests.placeholders(10), "np-kakebarai")
			.find("sales")
			.orElseThrow()
			.terms();
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> this.kept.keep(later))
			.withMessageContaining("or names a setting that has changed");

		assertThat(agreed.body()).contains("14日");
		assertThat(this.files.find("privacy").orElseThrow().terms().body()).contains("{phone}");
		assertThat(this.library.get("privacy").body()).contains("03-0000-0000").doesNotContain("{");
	}

	/** Taken back afterwards, since other tests read the same page. */
	@Test
	@Transactional
	void aVersionWaitsForItsDay() throws IOException {
		this.database.sql("delete from terms_text where code = 'company'").update();
		Terms first = version("2029-01-01", "最初");
		assertThat(at("2028-12-31T10:00:00Z").get("company")).as("the very first holds at once").isEqualTo(first);
		assertThat(at("2028-12-31T10:00:00Z").coming("company")).isEmpty();

		Terms next = version("2029-04-01", "次");
		TermsLibrary before = at("2029-03-31T14:59:59Z");
		assertThat(before.get("company")).isEqualTo(first);
		assertThat(before.coming("company")).contains(next);
		TermsLibrary after = at("2029-03-31T15:00:00Z");
		assertThat(after.get("company")).isEqualTo(next);
		assertThat(after.coming("company")).isEmpty();
		assertThat(after.enacted("company")).isEqualTo(LocalDate.of(2029, 1, 1));

		version("2029-01-01", "最初");
		assertThat(at("2029-05-01T00:00:00Z").get("company")).as("an earlier version put back").isEqualTo(first);
	}

	private Terms version(String version, String body) throws IOException {
		Files.writeString(this.folder.resolve("company.md"),
				"---\nversion: %s\ntitle: 会社概要\n---\n%s".formatted(version, body));
		Terms terms = own().find("company").orElseThrow().terms();
		this.kept.keep(terms);
		return terms;
	}

	private TermsFiles own() {
		return new TermsFiles(new TermsProperties(new FileSystemResource(this.folder)), this.placeholders,
				"np-kakebarai");
	}

	private TermsLibrary at(String moment) {
		return new TermsLibrary(own(), this.kept, this.placeholders,
				Clock.fixed(Instant.parse(moment), ZoneId.of("Asia/Tokyo")));
	}

}
