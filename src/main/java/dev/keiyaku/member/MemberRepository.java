package dev.keiyaku.member;

import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface MemberRepository extends Repository<Member, Long> {

	Member save(Member member);

	@EntityGraph(attributePaths = "company")
	Optional<Member> findByLoginId(String loginId);

	@EntityGraph(attributePaths = "company")
	Optional<Member> findById(long id);

}
