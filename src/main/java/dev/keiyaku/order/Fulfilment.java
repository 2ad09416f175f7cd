package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryLine;
import dev.keiyaku.delivery.RequestDelivery;
import dev.keiyaku.purchase.Contact;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from accepting an order: its contracts, and the delivery that is asked for
 * (store 4.2).
 */
@Service
@Transactional
public class Fulfilment {

	private final Orders orders;

	private final Contracts contracts;

	private final Deliveries deliveries;

	Fulfilment(Orders orders, Contracts contracts, Deliveries deliveries) {
		this.orders = orders;
		this.contracts = contracts;
		this.deliveries = deliveries;
	}

	/** Accepts the order, opens its contracts in procedure and asks for its delivery. */
	public void accept(String number) {
		Order order = this.orders.accept(number);
		openContracts(order);
		this.deliveries.request(new RequestDelivery(number, order.companyId(),
				order.startingLines().stream().flatMap(Fulfilment::deliveryLines).toList()));
	}

	/**
	 * A contract has one billing period and one start date, so an order opens one for
	 * each that occurs in it.
	 */
	private void openContracts(Order order) {
		Map<Rhythm, List<PricedLine>> rhythms = order.startingLines()
			.stream()
			.collect(Collectors.groupingBy(line -> new Rhythm(line.billingPeriod(), line.desiredStart()),
					LinkedHashMap::new, Collectors.toList()));
		rhythms.values()
			.forEach(lines -> this.contracts
				.open(new OpenContract(order.companyId(), order.number(), holder(order), lines)));
	}

	private static ContractHolder holder(Order order) {
		Contact contact = order.buyer().contact();
		return new ContractHolder(order.buyer().companyName(), contact.department(), contact.name(), contact.email());
	}

	private static Stream<DeliveryLine> deliveryLines(PricedLine line) {
		return line.items()
			.stream()
			.map(item -> new DeliveryLine(item.name(), item.unit(), item.quantity(), line.desiredStart()));
	}

	private record Rhythm(BillingPeriod period, LocalDate start) {
	}

}
