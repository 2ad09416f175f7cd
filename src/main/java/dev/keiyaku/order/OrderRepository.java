package dev.keiyaku.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Orders. What every step of an order's life reads is fetched by joins rather than by an
 * entity graph, with which Hibernate translates the query anew each time. Only the lines
 * are: joined with each other, an order's collections would multiply.
 */
interface OrderRepository extends Repository<Order, Long>, JpaSpecificationExecutor<Order> {

	/** An order {@code o} with its lines. */
	String WITH_LINES = "select o from Order o left join fetch o.lines ";

	Order save(Order order);

	@Query(WITH_LINES + "where o.number = :number")
	Optional<Order> findByNumber(String number);

	@Query(WITH_LINES + "where o.number = :number and o.companyId = :companyId")
	Optional<Order> findByNumberAndCompanyId(String number, long companyId);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Order where number = :number")
	Optional<Order> lock(String number);

	@Query("select o from Order o left join fetch o.consents where o.number = :number and o.companyId = :companyId")
	Optional<Order> findWithConsents(String number, long companyId);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Order where number = :number and companyId = :companyId")
	Optional<Order> lock(String number, long companyId);

	@Query("select o from Order o left join fetch o.lines where o.number in :numbers")
	List<Order> findByNumberIn(Collection<String> numbers);

	@Query("from Order where companyId = :companyId and number <> :number order by orderedAt desc")
	List<Order> findByCompanyIdAndNumberNotOrderByOrderedAtDesc(long companyId, String number, Limit limit);

	/** What a company has ordered of plans and nobody has decided yet. */
	@Query("""
			select l.planCode as plan, sum(l.quantity) as quantity
			from Order o join o.lines l where o.companyId = :companyId
			and o.status = dev.keiyaku.order.OrderStatus.REQUESTED and l.planCode in :planCodes group by l.planCode""")
	List<Quantity> undecided(long companyId, Collection<String> planCodes);

	/**
	 * The numbers of orders of which the provider bills the transaction that counts, and
	 * that do not say so.
	 */
	@Query(nativeQuery = true, value = """
			select o.number from customer_order o join credit_check c
			on c.shop_transaction_id = o.number || '-' || o.billing_revision
			where o.billing = 'AWAITED' and c.state in ('BILLING', 'BILLED') order by o.id""")
	List<String> billedUnnoted();

	boolean existsByCompanyIdAndStatusAndNumberNot(long companyId, OrderStatus status, String number);

	@Query("select o.status as status, count(o) as orders from Order o group by o.status")
	List<InStatus> inEachStatus();

	/** So many orders. */
	interface InStatus {

		OrderStatus getStatus();

		long getOrders();

	}

	/** So many of a plan. */
	interface Quantity {

		String getPlan();

		int getQuantity();

	}

}
