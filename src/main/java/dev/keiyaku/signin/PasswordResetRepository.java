package dev.keiyaku.signin;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordResetRepository extends Repository<PasswordReset, String> {

	PasswordReset save(PasswordReset reset);

	Optional<PasswordReset> findById(String number);

	@Query("from PasswordReset where tokenHash = :tokenHash")
	Optional<PasswordReset> findByTokenHash(String tokenHash);

	/** Read before the reset is locked: what is locked must not be known already. */
	@Query("select memberId from PasswordReset where number = :number")
	Long memberOf(String number);

	/** Waits for whoever else does something with it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from PasswordReset where number = :number")
	Optional<PasswordReset> lock(String number);

	/** Waits for whoever else uses the link. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from PasswordReset where tokenHash = :tokenHash")
	Optional<PasswordReset> lockByTokenHash(String tokenHash);

	/** Those of a member that have not been closed. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from PasswordReset where memberId = :memberId and closedAt is null order by number")
	List<PasswordReset> lockAllOf(long memberId);

}
