package dev.keiyaku.bill;

import java.util.Locale;

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

	private final BillRepository bills;

	BillMetrics(BillRepository bills) {
		this.bills = bills;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (BillStatus status : BillStatus.values()) {
			if (!status.isSettled()) {
				Gauge.builder("keiyaku.bills.open", this.bills, (all) -> all.countByStatus(status))
					.tag("status", status.name().toLowerCase(Locale.ROOT))
					.register(registry);
			}
		}
	}

}
