package dev.keiyaku.member;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<Member, Long> {

	Member save(Member member);

	@Query("select m from Member m join fetch m.company where lower(m.loginId) = :compared")
	Optional<Member> findByLoginId(String compared);

	@Query("select count(m) > 0 from Member m where lower(m.loginId) = :compared")
	boolean existsByLoginId(String compared);

	boolean existsByEmailIgnoreCaseAndStatusNot(String email, MemberStatus status);

	boolean existsByEmailIgnoreCaseAndCompanyIdAndStatusNot(String email, long companyId, MemberStatus status);

	@Query("from Member where company.id = :companyId and role = :role and status = :status order by id")
	List<Member> findByCompanyIdAndRoleAndStatusOrderById(long companyId, Role role, MemberStatus status);

	@Query("select m from Member m join fetch m.company where m.id = :id")
	Optional<Member> findById(long id);

	/** Makes others who change this member wait for the transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Member m where m.id = :id")
	Optional<Member> lock(long id);

	/** Lets who changes this member wait for the transaction. */
	@Lock(LockModeType.PESSIMISTIC_READ)
	@Query("select m from Member m where m.id = :id")
	Optional<Member> hold(long id);

	@Query("select m from Member m join fetch m.company where m.number = :number and m.company.id = :companyId")
	Optional<Member> findByNumberAndCompanyId(String number, long companyId);

	@Query("select m from Member m where m.company.id = :companyId order by m.nameKana, m.id")
	List<Member> ofCompany(long companyId);

	@Query("select m from Member m where m.company.id = :companyId and m.status = :status order by m.id")
	List<Member> ofCompany(long companyId, MemberStatus status);

	@Query("select count(m) > 0 from Member m where lower(m.email) = lower(:email)")
	boolean existsByAddress(String email);

}
