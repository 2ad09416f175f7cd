package dev.keiyaku.audit;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, Long> {

	AuditEntry save(AuditEntry entry);

	Page<AuditEntry> findByMemberIdAndCompanyIdOrderByIdDesc(long memberId, long companyId, Pageable page);

	Page<AuditEntry> findByCompanyIdOrderByIdDesc(long companyId, Pageable page);

}
