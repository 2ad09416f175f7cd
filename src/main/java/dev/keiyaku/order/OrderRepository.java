package dev.keiyaku.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrderRepository extends Repository<Order, Long>, JpaSpecificationExecutor<Order> {

	Order save(Order order);

	@EntityGraph(attributePaths = { "lines", "answers", "consents" })
	Optional<Order> findByNumber(String number);

	@EntityGraph(attributePaths = { "lines", "answers", "consents" })
	Optional<Order> findByNumberAndCompanyId(String number, long companyId);

	@EntityGraph(attributePaths = "lines")
	List<Order> findByNumberIn(Collection<String> numbers);

	List<Order> findByCompanyIdAndNumberNotOrderByOrderedAtDesc(long companyId, String number, Limit limit);

	boolean existsByCompanyIdAndStatusAndNumberNot(long companyId, OrderStatus status, String number);

	@Query(value = "select nextval('order_number')", nativeQuery = true)
	long nextNumber();

}
