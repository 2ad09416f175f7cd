package dev.keiyaku.bill;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.bill.BillRepository.InStatus;
import dev.keiyaku.metric.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * {@code keiyaku.bills.open}, by {@code status}: bills that wait for the provider or for
 * staff.
 */
@Component
class BillMetrics implements MeterBinder {

	private static final List<BillStatus> OPEN = Stream.of(BillStatus.values())
		.filter((status) -> !status.isSettled())
		.toList();

	private final Counts<BillStatus> bills;

	BillMetrics(BillRepository bills) {
		this.bills = new Counts<>(
				() -> bills.inEach(OPEN).stream().collect(Collectors.toMap(InStatus::getStatus, InStatus::getBills)));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (BillStatus status : OPEN) {
			Gauge.builder("keiyaku.bills.open", () -> this.bills.of(status))
				.description("bills that wait for the provider or for staff")
				.tag("status", status.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
	}

}
