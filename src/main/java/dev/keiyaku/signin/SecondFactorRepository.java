package dev.keiyaku.signin;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SecondFactorRepository extends Repository<SecondFactor, Long> {

	SecondFactor save(SecondFactor factor);

	Optional<SecondFactor> findById(Long memberId);

	boolean existsById(Long memberId);

	/** Uses up a time step of the app and all before it; only one can. */
	@Modifying
	@Query("update SecondFactor set appStep = :step where memberId = :memberId and appStep < :step")
	int useStep(long memberId, long step);

}
