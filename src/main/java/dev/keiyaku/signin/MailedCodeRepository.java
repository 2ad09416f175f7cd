package dev.keiyaku.signin;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MailedCodeRepository extends Repository<MailedCode, String> {

	MailedCode save(MailedCode code);

	Optional<MailedCode> findById(String number);

	/** A mail that is written again takes the code of the one before with it. */
	@Modifying
	@Query("update MailedCode set codeHash = :hash, expiresAt = :expiresAt, tries = 0 where number = :number")
	void write(String number, String hash, Instant expiresAt);

	/** Takes one of the tries. */
	@Modifying
	@Query("""
			update MailedCode set tries = tries + 1
			where number = :number and burnedAt is null and codeHash is not null and expiresAt > :now and tries < :most
			""")
	int take(String number, Instant now, int most);

	/** Uses the code up; only one can. */
	@Modifying
	@Query("update MailedCode set burnedAt = :now where number = :number and burnedAt is null")
	int burn(String number, Instant now);

	@Modifying
	@Query("delete MailedCode where memberId = :memberId and requestedAt < :since")
	void forget(long memberId, Instant since);

}
