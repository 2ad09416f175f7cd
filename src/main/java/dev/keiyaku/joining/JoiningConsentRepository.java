package dev.keiyaku.joining;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JoiningConsentRepository extends Repository<JoiningConsent, Long> {

	JoiningConsent save(JoiningConsent consent);

	@Query("from JoiningConsent where number = :number order by id")
	List<JoiningConsent> findByNumberOrderById(String number);

}
