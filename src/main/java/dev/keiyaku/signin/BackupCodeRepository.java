package dev.keiyaku.signin;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BackupCodeRepository extends Repository<BackupCode, Long> {

	BackupCode save(BackupCode code);

	@Query("from BackupCode where memberId = :memberId and usedAt is null")
	List<BackupCode> findByMemberIdAndUsedAtIsNull(long memberId);

	@Query("select count(*) from BackupCode where memberId = :memberId and usedAt is null")
	int countByMemberIdAndUsedAtIsNull(long memberId);

	/** Uses a code up; only one can. */
	@Modifying
	@Query("update BackupCode set usedAt = :now where id = :id and usedAt is null")
	int burn(long id, Instant now);

	@Modifying
	@Query("delete BackupCode where memberId = :memberId")
	void deleteAll(long memberId);

}
