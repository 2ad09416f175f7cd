package dev.keiyaku.delivery;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
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

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Delivery where number = :number")
	Optional<Delivery> lock(String number);

	@Query("from Delivery where companyId = :companyId and status = :status order by deliveredOn")
	List<Delivery> findByCompanyIdAndStatusOrderByDeliveredOn(long companyId, DeliveryStatus status);

}
