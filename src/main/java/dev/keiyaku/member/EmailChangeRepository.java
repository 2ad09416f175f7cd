package dev.keiyaku.member;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EmailChangeRepository extends Repository<EmailChange, Long> {

	EmailChange save(EmailChange change);

	@Query("select e from EmailChange e join fetch e.member m join fetch m.company where e.number = :number")
	Optional<EmailChange> findByNumber(String number);

	@Query("from EmailChange where tokenHash = :tokenHash and member.id = :memberId")
	Optional<EmailChange> findByTokenHashAndMemberId(String tokenHash, long memberId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from EmailChange e where e.tokenHash = :tokenHash and e.member.id = :memberId")
	Optional<EmailChange> lock(String tokenHash, long memberId);

	/**
	 * Makes a new link the only valid one, whatever else happens to the change meanwhile.
	 */
	@Modifying
	@Query("update EmailChange e set e.tokenHash = :tokenHash where e.number = :number")
	void linkBy(String number, String tokenHash);

	@Query("from EmailChange where member.id = :memberId and state = :state")
	List<EmailChange> findByMemberIdAndState(long memberId, EmailChange.State state);

}
