package dev.keiyaku.payment;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface CreditCheckRepository extends Repository<CreditCheck, Long> {

	Optional<CreditCheck> findByShopTransactionId(String shopTransactionId);

	CreditCheck saveAndFlush(CreditCheck check);

}
