package dev.keiyaku.wizard;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WizardDrafts extends Repository<WizardDraft, Long> {

	/** Waits for whoever else works on the draft; empty when that one completed it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select d from WizardDraft d where d.owner = :owner and d.processKey = :processKey and d.item = :item
			and d.state = 'OPEN'""")
	Optional<WizardDraft> lockOpen(String owner, String processKey, String item);

	/** Two tabs may open the wizard at once: one row comes of it. */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into wizard_draft (owner, process_key, item, process_definition_id, fingerprint, changed_at)
			values (:owner, :processKey, :item, :processDefinitionId, :fingerprint, :now)
			on conflict (owner, process_key, item) where state = 'OPEN' do nothing""")
	void open(String owner, String processKey, String item, String processDefinitionId, String fingerprint,
			Instant now);

	@Query("""
			select d.resultNumber from WizardDraft d where d.owner = :owner and d.processKey = :processKey
			and d.item = :item and d.fingerprint = :fingerprint and d.state = 'COMPLETED' order by d.id desc limit 1""")
	Optional<String> completedNumber(String owner, String processKey, String item, String fingerprint);

	/** How much the other drafts of a network address take. */
	@Query("select coalesce(sum(d.bytes), 0) from WizardDraft d where d.network = :network and d.id <> :except")
	long bytesOf(String network, long except);

	/** Forgets drafts, finished ones too: what came of those is kept elsewhere. */
	@Modifying
	@Query(nativeQuery = true, value = """
			delete from wizard_draft
			where (owner like 'member:%' and changed_at < :members)
			or (owner not like 'member:%' and changed_at < :visitors)""")
	void deleteUnchangedSince(Instant members, Instant visitors);

}
