package dev.keiyaku.delivery;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Deliveries, fetched with their lines by joins: with an entity graph Hibernate would
 * translate the query anew each time.
 */
interface DeliveryRepository extends Repository<Delivery, Long> {

	Delivery save(Delivery delivery);

	@Query("select d from Delivery d left join fetch d.lines where d.number = :number")
	Optional<Delivery> findByNumber(String number);

	@Query("""
			select d from Delivery d left join fetch d.lines
			where d.number = :number and d.companyId = :companyId""")
	Optional<Delivery> findByNumberAndCompanyId(String number, long companyId);

	List<Delivery> findByCompanyIdAndStatusOrderByDeliveredOn(long companyId, DeliveryStatus status);

}
