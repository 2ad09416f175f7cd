package dev.keiyaku.terms;

import java.io.UncheckedIOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TermsLibraryTests {

	private final TermsLibrary library = new TermsLibrary();

	@Test
	void termsHaveAVersionATitleAndAWording() {
		Terms sales = this.library.get("sales");
		assertThat(sales.version()).matches("\\d{4}-\\d{2}-\\d{2}");
		assertThat(sales.title()).isEqualTo("売買規約");
		assertThat(sales.body()).startsWith("## ").doesNotContain("version:");
	}

	@Test
	void missingTermsAreAMistake() {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.library.get("none"));
	}

}
