package dev.keiyaku.wizard;

import java.util.Collection;
import java.util.Map;

import dev.keiyaku.audit.ClientAddress;
import dev.keiyaku.form.Json;
import dev.keiyaku.limit.Share;
import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;

import org.springframework.stereotype.Component;

/**
 * How much room there is for what is being typed (store, "Everything else"): for one
 * answer, for a draft, and for all drafts of visitors of one network address, on all
 * nodes together.
 */
@Component
class DraftRoom {

	/** Characters; the longest answer that a form of a wizard takes has 1,000. */
	static final int LONGEST_ANSWER = 4_000;

	static final int BYTES_OF_A_MEMBERS_DRAFT = 1024 * 1024;

	static final int BYTES_OF_A_VISITORS_DRAFT = 32 * 1024;

	/** An empty draft takes room, too. */
	private static final int LEAST = 1024;

	private final WizardDrafts drafts;

	private final AdvisoryLocks locks;

	private final DraftProperties properties;

	DraftRoom(WizardDrafts drafts, AdvisoryLocks locks, DraftProperties properties) {
		this.drafts = drafts;
		this.locks = locks;
		this.properties = properties;
	}

	/**
	 * Sees that what a draft has come to can be kept.
	 * @throws DraftTooLargeException when it cannot
	 */
	void claim(WizardDraft draft, WizardVisit visit) {
		if (!draft.answers().values().stream().allMatch(DraftRoom::isShort)) {
			throw new DraftTooLargeException("wizard.too-large.answer");
		}
		int bytes = Math.max(LEAST, Json.bytes(draft.answers()));
		if (bytes > (visit.isVisitor() ? BYTES_OF_A_VISITORS_DRAFT : BYTES_OF_A_MEMBERS_DRAFT)) {
			throw new DraftTooLargeException("wizard.too-large.draft");
		}
		String network = visit.isVisitor() ? Share.network(ClientAddress.current().orElse("")) : null;
		if (network != null) {
			this.locks.hold(LockUse.VISITORS_DRAFTS, network);
			if (this.drafts.bytesOf(network, draft.id()) + bytes > this.properties.visitorsRoom().toBytes()) {
				throw new DraftTooLargeException("wizard.too-large.network");
			}
		}
		draft.measured(bytes, network);
	}

	private static boolean isShort(Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.values().stream().allMatch(DraftRoom::isShort);
		}
		if (value instanceof Collection<?> list) {
			return list.stream().allMatch(DraftRoom::isShort);
		}
		return !(value instanceof String text) || text.length() <= LONGEST_ANSWER;
	}

}
