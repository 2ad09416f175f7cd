package dev.keiyaku.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * An order of three contracts: C-1 of 105 yen by the month from 12 January, C-2 of 204
 * yen by the year from that day, C-3 of 309 yen by the month from 1 February.
 */
class OrderPartsTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

	private static final LocalDate JANUARY = LocalDate.parse("2027-01-12");

	private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");

	private final Order order = new Order("O-1", placing(), CLOCK);

	@BeforeEach
	void accepted() {
		this.order.accept(List.of(), CLOCK);
	}

	@Test
	void aPartIsTakenOutOfTheNextTransactionAndNotOfThisOne() {
		assertThat(this.order.parts().billedAmounts().total()).isEqualTo(618 + 61);

		CancelledPart part = this.order.parts().endUnstarted("C-2", BillingPeriod.ANNUAL, JANUARY);

		assertThat(part.lines()).containsExactly(1);
		assertThat(this.order.parts().hasPartToTakeOut()).isTrue();
		assertThat(this.order.parts().billedAmounts().total()).as("its transaction is as it was registered")
			.isEqualTo(679);
		this.order.parts().renewTransaction();
		assertThat(this.order.parts().hasPartToTakeOut()).isFalse();
		assertThat(this.order.parts().revision()).isEqualTo(2);
		assertThat(this.order.parts().billedAmounts().total()).isEqualTo(414 + 41);
	}

	@Test
	void theTaxOfAPartIsTheDifferenceThatItMakes() {
		CancelledPart second = this.order.parts().endUnstarted("C-2", BillingPeriod.ANNUAL, JANUARY);
		CancelledPart third = this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY);
		CancelledPart first = this.order.parts().endUnstarted("C-1", BillingPeriod.MONTHLY, JANUARY);

		assertThat(List.of(second.tax(), third.tax(), first.tax())).containsExactly(61L - 41, 41L - 10, 10L);
		assertThat(second.total() + third.total() + first.total()).isEqualTo(this.order.total());
		assertThat(this.order.parts().remainingAmounts().total()).isZero();
		assertThat(this.order.parts().cancelled()).extracting(CancelledPart::revision).containsOnly(2);
	}

	@Test
	void whatIsBilledIsCreditedOnce() {
		this.order.parts().handOver();
		CancelledPart part = this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY);
		assertThat(part.toCredit()).isTrue();
		assertThat(this.order.parts().hasPartToTakeOut()).isFalse();
		assertThatIllegalStateException().isThrownBy(this.order.parts()::renewTransaction);
		assertThatIllegalStateException().isThrownBy(() -> this.order.parts().credit("C-2", JANUARY, "減額した。"));

		this.order.parts().credit("C-3", JANUARY, "減額した。");

		assertThat(this.order.parts().cancelled("C-3").orElseThrow().creditedOn()).isEqualTo(JANUARY);
		assertThat(this.order.parts().billedAmounts().total()).as("it was billed").isEqualTo(679);
		assertThat(this.order.parts().remainingAmounts().total()).isEqualTo(309 + 30);
		assertThatIllegalStateException().isThrownBy(() -> this.order.parts().credit("C-3", JANUARY, "減額した。"));
	}

	@Test
	void whatWasToBeTakenOutIsCreditedWhenItWasBilledAllTheSame() {
		this.order.parts().endUnstarted("C-2", BillingPeriod.ANNUAL, JANUARY);
		this.order.parts().renewTransaction();
		this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY);

		assertThat(this.order.parts().handOver()).extracting(CancelledPart::contract).containsExactly("C-3");

		assertThat(this.order.parts().billedAmounts().total()).as("the transaction's").isEqualTo(414 + 41);
		assertThat(this.order.parts().cancelled()).extracting(CancelledPart::toCredit).containsExactly(false, true);
		assertThat(this.order.parts().handOver()).as("again").isEmpty();
		assertThat(this.order.parts().cancelled()).hasSize(2);
	}

	@Test
	void theFirstStartIsThatOfWhatIsLeft() {
		assertThat(this.order.parts().firstStart()).contains(JANUARY);
		this.order.parts().endUnstarted("C-1", BillingPeriod.MONTHLY, JANUARY);
		this.order.parts().endUnstarted("C-2", BillingPeriod.ANNUAL, JANUARY);
		assertThat(this.order.parts().firstStart()).contains(FEBRUARY);
		this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY);
		assertThat(this.order.parts().firstStart()).isEmpty();
	}

	@Test
	void whatWasTakenOutIsNotCredited() {
		this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY);
		assertThatIllegalStateException().isThrownBy(() -> this.order.parts().credit("C-3", JANUARY, "減額した。"));
	}

	@Test
	void aContractEndsOnceAndBelongsToTheOrder() {
		this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.order.parts().endUnstarted("C-9", BillingPeriod.ANNUAL, FEBRUARY));
	}

	@Test
	void itIsBilledInOneWay() {
		this.order.parts().billByHand();
		assertThatIllegalStateException().isThrownBy(this.order.parts()::handOver);
		assertThatIllegalStateException().isThrownBy(this.order.parts()::billNothing);
		assertThat(this.order.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY).toCredit())
			.as("staff have billed it")
			.isTrue();
	}

	@Test
	void aLineThatStartsLaterThanDesiredEndsWithItsContract() {
		Order late = new Order("O-2", placing(), CLOCK);
		late.accept(List.of(new LateStart(0, FEBRUARY)), CLOCK);

		assertThat(late.parts().endUnstarted("C-3", BillingPeriod.MONTHLY, FEBRUARY).lines()).containsExactly(0, 2);
	}

	private static PlaceOrder placing() {
		Contact contact = new Contact("情報システム部", "見本 花子", "ミホン ハナコ", "0312345678", "hanako@sample.example");
		Place place = new Place("1000005", "東京都千代田区丸の内1-2-3");
		return new PlaceOrder("cart:1:1", 1, 1, new Buyer("K-1", "サンプル株式会社", null, place, "部長", contact),
				new EndUser("本社", place, contact), "np-kakebarai", List.of(line(BillingPeriod.MONTHLY, JANUARY, 105),
						line(BillingPeriod.ANNUAL, JANUARY, 204), line(BillingPeriod.MONTHLY, FEBRUARY, 309)),
				List.of(), List.of());
	}

	private static PricedLine line(BillingPeriod period, LocalDate start, long price) {
		return new PricedLine("plan", "Plan", "ID", period, start, 1, price, List.of());
	}

}
