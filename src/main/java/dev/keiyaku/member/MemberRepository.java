package dev.keiyaku.member;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<Member, Long> {

	Member save(Member member);

	@EntityGraph(attributePaths = "company")
	Optional<Member> findByLoginId(String loginId);

	boolean existsByLoginIdIgnoreCase(String loginId);

	boolean existsByEmailIgnoreCaseAndStatusNot(String email, MemberStatus status);

	boolean existsByEmailIgnoreCaseAndCompanyIdAndStatusNot(String email, long companyId, MemberStatus status);

	List<Member> findByCompanyIdAndRoleAndStatusOrderById(long companyId, Role role, MemberStatus status);

	@EntityGraph(attributePaths = "company")
	Optional<Member> findById(long id);

}
