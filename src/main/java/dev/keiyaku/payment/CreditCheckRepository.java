package dev.keiyaku.payment;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CreditCheckRepository extends Repository<CreditCheck, Long> {

	@Query("from CreditCheck where shopTransactionId = :shopTransactionId")
	Optional<CreditCheck> findByShopTransactionId(String shopTransactionId);

	CreditCheck saveAndFlush(CreditCheck check);

}
