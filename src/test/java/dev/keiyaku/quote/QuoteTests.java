package dev.keiyaku.quote;

import java.util.List;

import dev.keiyaku.catalog.Amounts;
import org.junit.jupiter.api.Test;

import static dev.keiyaku.quote.QuoteFixture.LAST_DAY;
import static dev.keiyaku.quote.QuoteFixture.TODAY;
import static dev.keiyaku.quote.QuoteFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Given a quote of 1 December 2026 that is valid for 30 days. */
class QuoteTests {

	private final Quote quote = QuoteFixture.quote(line("A", 105, 1), line("B", 105, 1), line("C", 105, 1));

	@Test
	void itsTaxIsRoundedDownOnce() {
		assertThat(this.quote.subtotal()).isEqualTo(315);
		assertThat(this.quote.tax()).isEqualTo(31);
		assertThat(this.quote.total()).isEqualTo(346);
		assertThat(this.quote.amounts().taxes()).containsExactly(new Amounts.Tax(10, 315, 31));
	}

	@Test
	void itCanBeOrderedOnItsLastDayAndNotAfterIt() {
		assertThat(this.quote.status(LAST_DAY)).isEqualTo(QuoteStatus.ISSUED);
		assertThat(this.quote.status(LAST_DAY.plusDays(1))).isEqualTo(QuoteStatus.EXPIRED);
		assertThatIllegalStateException().isThrownBy(() -> this.quote.order("O-1", LAST_DAY.plusDays(1)))
			.withMessageContaining("EXPIRED");
		this.quote.order("O-1", LAST_DAY);
		assertThat(this.quote.orderNumber()).contains("O-1");
	}

	@Test
	void itIsOrderedOnce() {
		this.quote.order("O-1", TODAY);
		assertThatIllegalStateException().isThrownBy(() -> this.quote.order("O-2", TODAY))
			.withMessageContaining("ORDERED");
		assertThat(this.quote.orderNumber()).contains("O-1");
	}

	@Test
	void whatWasOrderedNeverExpires() {
		this.quote.order("O-1", TODAY);
		this.quote.expire(LAST_DAY.plusDays(1));
		assertThat(this.quote.status(LAST_DAY.plusDays(1))).isEqualTo(QuoteStatus.ORDERED);
	}

	@Test
	void itDoesNotExpireBeforeItsLastDayIsOver() {
		assertThatIllegalStateException().isThrownBy(() -> this.quote.expire(LAST_DAY));
		this.quote.expire(LAST_DAY.plusDays(1));
		assertThat(this.quote.status(TODAY)).isEqualTo(QuoteStatus.EXPIRED);
	}

	@Test
	void nothingIsNotQuoted() {
		assertThatIllegalArgumentException().isThrownBy(QuoteFixture::quote);
	}

	@Test
	void eachPlanIsCopiedWithItsOwnOptions() {
		Quote mixed = QuoteFixture.quote(line("A", 100, 2, "x", "y"), line("B", 100, 3, "z"));
		assertThat(mixed.choices()).extracting(LineChoice::quantity).containsExactly(2, 3);
		assertThat(mixed.choices()).extracting(LineChoice::optionCodes)
			.containsExactly(List.of("x", "y"), List.of("z"));
	}

}
