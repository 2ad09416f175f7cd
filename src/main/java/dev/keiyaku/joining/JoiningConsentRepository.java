package dev.keiyaku.joining;

import java.util.List;

import org.springframework.data.repository.Repository;

interface JoiningConsentRepository extends Repository<JoiningConsent, Long> {

	JoiningConsent save(JoiningConsent consent);

	List<JoiningConsent> findByNumberOrderById(String number);

}
