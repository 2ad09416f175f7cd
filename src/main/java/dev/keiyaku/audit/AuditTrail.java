package dev.keiyaku.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has happened to accounts and what companies have done, newest first. */
@Service
public class AuditTrail {

	private final AuditEntries entries;

	private final Clock clock;

	AuditTrail(AuditEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Records that something happened, together with the caller's transaction where there
	 * is one. Time and network address are added here.
	 */
	@Transactional
	public void record(AuditEvent event) {
		this.entries.save(new AuditEntry(event, this.clock.instant(), ClientAddress.current().orElse(null)));
	}

	/**
	 * Records what happened before there was an account to record it for.
	 * @param address the network address that it came from, or null
	 */
	@Transactional
	public void recordEarlier(AuditEvent event, Instant occurredAt, String address) {
		this.entries.save(new AuditEntry(event, occurredAt, address));
	}

	/**
	 * @param companyId the member's own
	 * @param page from 0
	 * @return what is about that member's account, and what that member did
	 */
	@Transactional(readOnly = true)
	public Page<AuditEntry> ofMember(long memberId, long companyId, int page, int size) {
		return this.entries.ofMember(memberId, companyId, PageRequest.of(page, size));
	}

	/**
	 * @param page from 0
	 * @return what is about that company or any of its members
	 */
	@Transactional(readOnly = true)
	public Page<AuditEntry> ofCompany(long companyId, int page, int size) {
		return this.entries.findByCompanyIdOrderByIdDesc(companyId, PageRequest.of(page, size));
	}

	/**
	 * @return when a kind of thing last happened to each member of a company, by the
	 * member's id; who is missing has not met with it
	 */
	@Transactional(readOnly = true)
	public Map<Long, Instant> latest(long companyId, AuditKind kind) {
		return this.entries.latest(companyId, kind)
			.stream()
			.collect(Collectors.toMap((row) -> (Long) row[0], (row) -> (Instant) row[1]));
	}

}
