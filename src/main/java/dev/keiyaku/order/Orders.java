package dev.keiyaku.order;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.Lists;
import dev.keiyaku.process.NotAwaitedException;
import dev.keiyaku.process.Processes;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of all companies. */
@Service
@Transactional
public class Orders {

	private final OrderRepository orders;

	private final OrderNumbers numbers;

	private final Processes processes;

	private final DesiredStarts starts;

	private final AuditTrail audit;

	private final Clock clock;

	Orders(OrderRepository orders, OrderNumbers numbers, Processes processes, DesiredStarts starts, AuditTrail audit,
			Clock clock) {
		this.orders = orders;
		this.numbers = numbers;
		this.processes = processes;
		this.starts = starts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Places an order and begins its procedure, both or neither (store 4.1).
	 * @return its number, {@code O-…}
	 */
	public String place(PlaceOrder placing) {
		Order order = this.orders.save(new Order(this.numbers.next(), placing, this.clock));
		this.processes.begin(OrderAcceptance.KEY, order.number(), Map.of(OrderAcceptance.ORDER_NUMBER, order.number()));
		this.audit
			.record(AuditEvent.business(AuditKind.ORDERED, placing.companyId(), placing.memberId(), order.number()));
		return order.number();
	}

	/**
	 * Staff accept the order, today: what cannot start when desired starts later. See
	 * {@link Order} for what is refused.
	 * @return the accepted order
	 */
	public Order accept(String number) {
		Order order = this.orders.lock(number).orElseThrow().complete();
		order.accept(this.starts.lateToday(order), this.clock);
		return order;
	}

	/**
	 * The order is cancelled; see {@link Order} for what is refused.
	 * @param reason in words for the customer
	 */
	public void cancel(String number, String reason) {
		this.orders.lock(number).orElseThrow().cancel(reason, this.clock);
	}

	/**
	 * A customer cancels the order while nobody has decided it, and its procedure ends
	 * with it, both or neither (store 4.2).
	 * @param companyId whose order it has to be
	 * @param memberId who cancels
	 * @param reason may be null
	 * @throws NoSuchElementException when the company has no such order
	 * @throws IllegalStateException when it was decided before
	 * @throws NotAwaitedException when its procedure is where customers cannot cancel
	 */
	public void cancelByCustomer(String number, long companyId, long memberId, String reason) {
		Order order = this.orders.lock(number, companyId).orElseThrow();
		order.cancelByCustomer(memberId, reason, this.clock);
		this.processes.goOn(OrderAcceptance.ORDER_CANCELLED, number);
		this.audit.record(AuditEvent.business(AuditKind.ORDER_CANCELLED, companyId, memberId, number));
	}

	/**
	 * @return whether the order's company has no other order that was accepted
	 */
	@Transactional(readOnly = true)
	public boolean isFirst(String number) {
		return !this.orders.existsByCompanyIdAndStatusAndNumberNot(byNumber(number).companyId(), OrderStatus.ACCEPTED,
				number);
	}

	/**
	 * For the store's own procedures, which act for every company.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Order byNumber(String number) {
		return this.orders.findByNumber(number).orElseThrow().complete();
	}

	/** Those that there are, with their lines alone. */
	@Transactional(readOnly = true)
	List<Order> byNumbers(Collection<String> numbers) {
		return this.orders.findByNumberIn(numbers);
	}

	/**
	 * @return the order if it is that company's
	 */
	@Transactional(readOnly = true)
	public Optional<Order> find(String number, long companyId) {
		return this.orders.findByNumberAndCompanyId(number, companyId).map(Order::complete);
	}

	/**
	 * @return the order if it is that company's, with what was agreed to, but neither its
	 * lines nor answers
	 */
	@Transactional(readOnly = true)
	Optional<Order> agreed(String number, long companyId) {
		return this.orders.findWithConsents(number, companyId);
	}

	/** The company's orders that the list is asked for. */
	@Transactional(readOnly = true)
	public Page<Order> of(long companyId, ListQuery query) {
		Page<Order> page = Lists.page(this.orders, "companyId", companyId, query);
		// their lines are read for all of them at once
		this.orders.findByNumberIn(page.map(Order::number).getContent());
		return page;
	}

	/**
	 * @return the company's newest orders besides that one
	 */
	@Transactional(readOnly = true)
	public List<Order> earlier(Order order, int most) {
		return this.orders.findByCompanyIdAndNumberNotOrderByOrderedAtDesc(order.companyId(), order.number(),
				Limit.of(most));
	}

}
