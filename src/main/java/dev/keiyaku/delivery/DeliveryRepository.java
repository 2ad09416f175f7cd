package dev.keiyaku.delivery;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface DeliveryRepository extends Repository<Delivery, Long> {

	Delivery save(Delivery delivery);

	@EntityGraph(attributePaths = "lines")
	Optional<Delivery> findByNumber(String number);

	@EntityGraph(attributePaths = "lines")
	Optional<Delivery> findByNumberAndCompanyId(String number, long companyId);

	List<Delivery> findByCompanyIdAndStatusOrderByDeliveredOn(long companyId, DeliveryStatus status);

}
