package dev.keiyaku.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TrustedBrowserRepository extends Repository<TrustedBrowser, Long> {

	TrustedBrowser save(TrustedBrowser browser);

	@Query("""
			from TrustedBrowser
			where tokenHash in :tokenHashes and memberId = :memberId and expiresAt > :now""")
	List<TrustedBrowser> findByTokenHashInAndMemberIdAndExpiresAtAfter(List<String> tokenHashes, long memberId,
			Instant now);

	@Query("from TrustedBrowser where memberId = :memberId and expiresAt > :now order by lastUsedAt desc")
	List<TrustedBrowser> findByMemberIdAndExpiresAtAfterOrderByLastUsedAtDesc(long memberId, Instant now);

	/** Gives the browser another token; only one request with the old one can. */
	@Modifying
	@Query("update TrustedBrowser set tokenHash = :next, lastUsedAt = :now where id = :id and tokenHash = :previous")
	int rotate(long id, String previous, String next, Instant now);

	@Modifying
	@Query("delete TrustedBrowser where id = :id and memberId = :memberId")
	int delete(long id, long memberId);

	@Modifying
	@Query("delete TrustedBrowser where memberId = :memberId")
	int deleteAll(long memberId);

	@Modifying
	@Query("delete TrustedBrowser where memberId = :memberId and expiresAt <= :now")
	void deleteExpired(long memberId, Instant now);

}
