package dev.keiyaku.number;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Given tickets, which are companies' and have a page, and notes, which are neither. */
class BusinessNumbersTests {

	private final ApplicationContextRunner store = new ApplicationContextRunner().withBean(BusinessNumbers.class)
		.withBean(Tickets.class)
		.withBean(Notes.class);

	@Test
	void aNumberTellsItsPageAndWhoseItIs() {
		this.store.run((context) -> {
			BusinessNumbers numbers = context.getBean(BusinessNumbers.class);
			assertThat(numbers.kind("T-10000001")).isInstanceOf(Tickets.class);
			assertThat(numbers.page("T-10000001")).isEqualTo("/mypage/tickets/T-10000001");
			assertThat(numbers.companyId("T-10000001")).isEqualTo(7);
		});
	}

	@Test
	void whatHasNoPageAndIsNoCompanysSaysSo() {
		this.store.run((context) -> {
			BusinessNumbers numbers = context.getBean(BusinessNumbers.class);
			assertThat(numbers.kind("N-1").hasPage()).isFalse();
			assertThatIllegalStateException().isThrownBy(() -> numbers.page("N-1")).withMessageContaining("N-");
			assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> numbers.companyId("N-1"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-1", "T", "", "-1", "TT-1" })
	void aNumberOfNoKindIsRefused(String number) {
		this.store.run((context) -> assertThatExceptionOfType(NoSuchElementException.class)
			.isThrownBy(() -> context.getBean(BusinessNumbers.class).kind(number)));
	}

	@Test
	void aPrefixThatTwoKindsHaveKeepsTheStoreFromStarting() {
		this.store.withBean(MoreTickets.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(IllegalStateException.class)
				.hasMessageContainingAll("T-", Tickets.class.getName(), MoreTickets.class.getName()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "T", "t-", "T-1-", "" })
	void aPrefixIsLettersAndAHyphen(String prefix) {
		assertThatIllegalArgumentException().isThrownBy(() -> new NumberKind(null, prefix, "ticket_number") {
		});
	}

	@Test
	void aFeatureAnswersAboutItsOwnNumbersOnly() {
		this.store.run((context) -> {
			BusinessNumbers numbers = context.getBean(BusinessNumbers.class);
			Opinion<Notes> aboutNotes = new AboutNotes();
			Opinion<Tickets> aboutTickets = new AboutTickets();
			assertThat(numbers.<Opinion<?>>facts("T-1", Stream.of(aboutNotes, aboutTickets))).isSameAs(aboutTickets);
			assertThatExceptionOfType(NoSuchElementException.class)
				.isThrownBy(() -> numbers.<Opinion<?>>facts("T-1", Stream.of(aboutNotes)))
				.withMessageContaining("T-1");
		});
	}

	static class Tickets extends NumberKind {

		Tickets() {
			super(null, "T-", "ticket_number", "/mypage/tickets/{number}");
		}

		@Override
		public Optional<Long> companyId(String number) {
			return Optional.of(7L);
		}

	}

	static class MoreTickets extends NumberKind {

		MoreTickets() {
			super(null, "T-", "more_ticket_number");
		}

	}

	static class Notes extends NumberKind {

		Notes() {
			super(null, "N-", "note_number");
		}

	}

	interface Opinion<K extends NumberKind> extends NumberFacts<K> {

	}

	static class AboutTickets implements Opinion<Tickets> {

	}

	static class AboutNotes implements Opinion<Notes> {

	}

}
