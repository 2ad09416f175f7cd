package dev.keiyaku.joining;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ConsentRepository extends Repository<Consent, Long> {

	Consent save(Consent consent);

	List<Consent> findByNumberOrderById(String number);

}
