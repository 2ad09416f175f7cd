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
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OrderTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

	private final Order order = new Order("O-1", placing(), CLOCK);

	@Test
	void anOrderIsRequestedFirst() {
		assertThat(this.order.status()).isEqualTo(OrderStatus.REQUESTED);
		assertThat(this.order.orderedAt()).isEqualTo(CLOCK.instant());
		assertThat(this.order.total()).isEqualTo(346);
	}

	@Test
	void staffAcceptItOnce() {
		this.order.accept(List.of(), CLOCK);
		assertThat(this.order.status()).isEqualTo(OrderStatus.ACCEPTED);
		assertThat(this.order.decidedAt()).contains(CLOCK.instant());
		assertThatIllegalStateException().isThrownBy(() -> this.order.accept(List.of(), CLOCK));
	}

	@Test
	void aLineThatIsAcceptedTooLateStartsOnTheFirstDayThatItCanBeUsed() {
		LocalDate later = LocalDate.of(2027, 1, 14);
		this.order.accept(List.of(new LateStart(0, later)), CLOCK);
		assertThat(this.order.lines()).extracting(PricedLine::desiredStart).containsExactly(LocalDate.of(2027, 1, 12));
		assertThat(this.order.startingLines()).extracting(PricedLine::desiredStart).containsExactly(later);
	}

	@Test
	void aCancelledOrderKeepsItsReasonAndIsNotAccepted() {
		this.order.cancel("reason", CLOCK);
		assertThat(this.order.status()).isEqualTo(OrderStatus.CANCELLED);
		assertThat(this.order.cancellationReason()).contains("reason");
		assertThatIllegalStateException().isThrownBy(() -> this.order.accept(List.of(), CLOCK));
	}

	@Test
	void nobodyCancelsWithoutAReason() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.order.cancel(" ", CLOCK));
		assertThat(this.order.status()).isEqualTo(OrderStatus.REQUESTED);
	}

	@Test
	void anAcceptedOrderIsNotCancelled() {
		this.order.accept(List.of(), CLOCK);
		assertThatIllegalStateException().isThrownBy(() -> this.order.cancel("reason", CLOCK));
	}

	private static PlaceOrder placing() {
		Contact contact = new Contact("情報システム部", "見本 花子", "ミホン ハナコ", "0312345678", "hanako@sample.example");
		Place place = new Place("1000005", "東京都千代田区丸の内1-2-3");
		PricedLine line = new PricedLine("plan", "Plan", "ID", BillingPeriod.MONTHLY, LocalDate.of(2027, 1, 12), 3, 105,
				List.of());
		return new PlaceOrder("cart:1:1", 1, 1, new Buyer("K-1", "サンプル株式会社", null, place, "部長", contact),
				new EndUser("本社", place, contact), "np-kakebarai", List.of(line), List.of(), List.of());
	}

}
