package dev.keiyaku.audit;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, Long> {

	AuditEntry save(AuditEntry entry);

	@Query("""
			select e.memberId, max(e.occurredAt) from AuditEntry e
			where e.companyId = :companyId and e.kind = :kind and e.memberId is not null group by e.memberId""")
	List<Object[]> latest(long companyId, AuditKind kind);

	@Query("""
			select e from AuditEntry e where e.companyId = :companyId and (e.memberId = :memberId or e.actorId = :memberId)
			order by e.id desc""")
	Page<AuditEntry> ofMember(long memberId, long companyId, Pageable page);

	@Query("from AuditEntry where companyId = :companyId order by id desc")
	Page<AuditEntry> findByCompanyIdOrderByIdDesc(long companyId, Pageable page);

}
