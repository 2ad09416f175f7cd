package dev.keiyaku.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DeliveryTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), ZoneId.of("Asia/Tokyo"));

	private final Delivery delivery = new Delivery(
			new RequestDelivery("O-1", 1, List.of(new DeliveryLine("Plan", "ID", 3, TODAY.plusDays(10)))), CLOCK);

	@Test
	void aDeliveryIsArrangedThenDeliveredThenReceived() {
		assertThat(this.delivery.status()).isEqualTo(DeliveryStatus.ARRANGING);
		this.delivery.delivered("M-1", TODAY, "", CLOCK);
		assertThat(this.delivery.awaitsReceipt()).isTrue();
		this.delivery.received(7, CLOCK);
		assertThat(this.delivery.status()).isEqualTo(DeliveryStatus.RECEIVED);
		assertThat(this.delivery.receivedAt()).contains(CLOCK.instant());
	}

	@Test
	void nothingIsReceivedBeforeItIsDelivered() {
		assertThatIllegalStateException().isThrownBy(() -> this.delivery.received(7, CLOCK));
	}

	@Test
	void nothingIsDeliveredBeforeItIsRequested() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.delivery.delivered("M-1", TODAY.minusDays(1), "", CLOCK));
	}

	@Test
	void nothingIsDeliveredTomorrow() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.delivery.delivered("M-1", TODAY.plusDays(1), "", CLOCK));
	}

	@Test
	void whatStaffLearntIsKeptWhileTheReceiptIsOpen() {
		assertThatIllegalStateException().isThrownBy(() -> this.delivery.followedUp("absent"));
		this.delivery.delivered("M-1", TODAY, "", CLOCK);
		this.delivery.followedUp("absent");
		assertThat(this.delivery.receiptNote()).contains("absent");
		assertThat(this.delivery.awaitsReceipt()).isTrue();
	}

	@Test
	void theReceiptIsConfirmedOnceWhoeverConfirmsIt() {
		this.delivery.delivered("M-1", TODAY, "", CLOCK);
		this.delivery.receivedAsToldToStaff(CLOCK);
		assertThatIllegalStateException().isThrownBy(() -> this.delivery.received(7, CLOCK));
	}

}
