package dev.keiyaku.joining;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRepository extends Repository<Invitation, Long> {

	Invitation save(Invitation invitation);

	@Query("from Invitation where number = :number")
	Optional<Invitation> findByNumber(String number);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Invitation where number = :number")
	Optional<Invitation> lock(String number);

	@Query("from Invitation where linkHash = :linkHash")
	Optional<Invitation> findByLinkHash(String linkHash);

	/** Waits for whoever else uses the link. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Invitation where linkHash = :linkHash")
	Optional<Invitation> lockByLinkHash(String linkHash);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Invitation where number = :number and companyId = :companyId")
	Optional<Invitation> lockByNumberAndCompanyId(String number, long companyId);

	@Query("from Invitation where memberId = :memberId and companyId = :companyId")
	Optional<Invitation> findByMemberIdAndCompanyId(long memberId, long companyId);

	@Query("from Invitation where companyId = :companyId and status = :status order by id desc")
	List<Invitation> findByCompanyIdAndStatusOrderByIdDesc(long companyId, InvitationStatus status);

	boolean existsByCompanyIdAndEmailIgnoreCaseAndStatus(long companyId, String email, InvitationStatus status);

	@Query("select count(*) from Invitation where invitedBy = :memberId")
	long countByInvitedBy(long memberId);

}
