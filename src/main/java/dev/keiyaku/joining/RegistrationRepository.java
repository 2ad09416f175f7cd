package dev.keiyaku.joining;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationRepository extends Repository<Registration, Long> {

	Registration save(Registration registration);

	@Query("from Registration where number = :number")
	Optional<Registration> findByNumber(String number);

	@Query("from Registration where number in :numbers and status = :status")
	List<Registration> findByNumberInAndStatus(Collection<String> numbers, RegistrationStatus status);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Registration where number = :number")
	Optional<Registration> lock(String number);

	@Query("from Registration where linkHash = :linkHash")
	Optional<Registration> findByLinkHash(String linkHash);

	/** Waits for whoever else uses the link. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Registration where linkHash = :linkHash")
	Optional<Registration> lockByLinkHash(String linkHash);

	/**
	 * An application with an address that is known already holds its login ID as long as
	 * any other: else whoever applies twice would learn which addresses are known.
	 */
	@Query("""
			select count(r) > 0 from Registration r where lower(r.applicant.loginId) = lower(:loginId)
			and (r.status in ('AWAITING_IDENTITY', 'AWAITING_REVIEW')
				or (r.status = 'ADDRESS_TAKEN' and r.linkExpiresAt > :now))""")
	boolean isLoginIdHeld(String loginId, Instant now);

	@Query("""
			select count(r) > 0 from Registration r where lower(r.applicant.email) = lower(:email)
			and r.status in ('AWAITING_IDENTITY', 'AWAITING_REVIEW')""")
	boolean isEmailHeld(String email);

	@Query("select count(*) from Registration where origin = :origin")
	long countByOrigin(String origin);

}
