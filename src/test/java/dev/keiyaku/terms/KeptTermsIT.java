package dev.keiyaku.terms;

import java.util.UUID;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Given terms that somebody may have agreed to, when their file changes. */
class KeptTermsIT extends StoreTest {

	@Autowired
	private KeptTerms kept;

	@Autowired
	private TermsLibrary library;

	private final String code = "test-" + UUID.randomUUID();

	@Test
	void whatIsInForceIsKeptFromTheStart() {
		assertThat(this.library.all()).extracting(Terms::code).contains("sales", "payment-deferred-invoice");
		assertThat(this.library.all())
			.allSatisfy((terms) -> assertThat(this.kept.find(terms.code(), terms.version())).contains(terms));
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
	}

	@Test
	void anotherWordingNeedsAnotherVersion() {
		Terms agreed = new Terms(this.code, "2026-01-01", "規約", "旧");
		this.kept.keep(agreed);

		assertThatIllegalStateException()
			.isThrownBy(() -> this.kept.keep(new Terms(this.code, "2026-01-01", "規約", "書き換え")))
			.withMessageContaining(this.code);
		assertThat(this.kept.find(this.code, "2026-01-01")).contains(agreed);
	}

}
