package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.number.CasePaper;
import dev.keiyaku.number.CasePromise;
import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders among the cases that staff find. */
@Component
class OrderCases implements CaseRows, CasePaper<OrderNumbers>, CasePromise<OrderNumbers> {

	private static final String SELECT = """
			select customer_order.number, customer_order.company_id, customer_order.company_number,
			  customer_order.company_name as company, customer_order.customer_name as person,
			  customer_order.customer_name_kana as reading, cast(null as text) as subject,
			  customer_order.total as amount,
			  (customer_order.ordered_at at time zone 'Asia/Tokyo')::date as day,
			  'order.case' as kind, 'order.status.' || customer_order.status as state,
			  makers_of(array(select plan_code from order_line where order_id = customer_order.id)) as makers
			from customer_order""";

	private final Orders orders;

	private final DesiredStarts starts;

	private final OrderAcknowledgement acknowledgement;

	OrderCases(Orders orders, DesiredStarts starts, OrderAcknowledgement acknowledgement) {
		this.acknowledgement = acknowledgement;
		this.orders = orders;
		this.starts = starts;
	}

	@Override
	public String select() {
		return SELECT;
	}

	/** So that all desired start dates are kept (store 4.2). */
	@Override
	@Transactional(readOnly = true)
	public Map<String, LocalDate> actBy(Collection<String> numbers) {
		return this.starts.acceptBy(this.orders.byNumbers(numbers).stream().filter(Order::isCancellable).toList());
	}

	@Override
	public boolean isMadeIn(String state) {
		return state.equals("order.status." + OrderStatus.ACCEPTED);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<byte[]> paper(String number) {
		return this.acknowledgement.of(this.orders.byNumber(number));
	}

}
