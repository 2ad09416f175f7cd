package dev.keiyaku.signin;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordResetRepository extends Repository<PasswordReset, String> {

	PasswordReset save(PasswordReset reset);

	Optional<PasswordReset> findById(String number);

	Optional<PasswordReset> findByTokenHash(String tokenHash);

	/**
	 * Keeps the hash of a temporary password. Both mails are good until the same moment,
	 * which the later one decides: a mail that was held up is not void when it arrives.
	 */
	@Modifying
	@Query("""
			update PasswordReset set temporaryHash = :hash, tries = 0, expiresAt = :expiresAt
			where number = :number
			""")
	void writeTemporary(String number, String hash, Instant expiresAt);

	@Modifying
	@Query("update PasswordReset set tokenHash = :hash, expiresAt = :expiresAt where number = :number")
	void writeToken(String number, String hash, Instant expiresAt);

	/** Takes one of the tries. */
	@Modifying
	@Query("""
			update PasswordReset set tries = tries + 1
			where number = :number and closedAt is null and confirmedAt is null and expiresAt > :now and tries < :most
			""")
	int take(String number, Instant now, int most);

	/** The temporary password was right; only one can say so. */
	@Modifying
	@Query("update PasswordReset set confirmedAt = :now where number = :number and confirmedAt is null")
	int confirm(String number, Instant now);

	/** Nothing can be done with it any more. */
	@Modifying
	@Query("update PasswordReset set closedAt = :now where number = :number and closedAt is null")
	void close(String number, Instant now);

	@Modifying
	@Query("update PasswordReset set closedAt = :now where memberId = :memberId and closedAt is null")
	void closeAll(long memberId, Instant now);

	/** Uses the reset up; only one can. */
	@Modifying
	@Query("""
			update PasswordReset set closedAt = :now
			where number = :number and closedAt is null and confirmedAt is not null and expiresAt > :now
			""")
	int use(String number, Instant now);

}
