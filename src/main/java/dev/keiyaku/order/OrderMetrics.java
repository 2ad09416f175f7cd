package dev.keiyaku.order;

import java.util.Locale;
import java.util.stream.Collectors;

import dev.keiyaku.metric.Counts;
import dev.keiyaku.order.OrderRepository.InStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/** {@code keiyaku.orders}, by {@code status}: all orders that there are. */
@Component
class OrderMetrics implements MeterBinder {

	private final Counts<OrderStatus> orders;

	OrderMetrics(OrderRepository orders) {
		this.orders = new Counts<>(() -> orders.inEachStatus()
			.stream()
			.collect(Collectors.toMap(InStatus::getStatus, InStatus::getOrders)));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (OrderStatus status : OrderStatus.values()) {
			Gauge.builder("keiyaku.orders", () -> this.orders.of(status))
				.description("orders")
				.tag("status", status.name().toLowerCase(Locale.ROOT))
				.register(registry);
		}
	}

}
