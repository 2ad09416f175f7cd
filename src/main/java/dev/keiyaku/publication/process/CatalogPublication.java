package dev.keiyaku.publication.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.stereotype.Component;

/**
 * What {@code catalog-publication.bpmn} and the code both name. Business key: the
 * publication's number.
 */
@Component
class CatalogPublication implements ProcessVariables {

	static final String KEY = "catalog-publication";

	/** What the clerk who starts it wants: {@code CHANGE} or {@code RESTORE}. */
	static final String ACTION = "action";

	/** A text of changes; kept by the publication, not by the process. */
	static final String CATALOG_TEXT = "catalogText";

	/** The publication whose changes are taken back; kept by the publication. */
	static final String RESTORED_NUMBER = "restoredNumber";

	/** Why the catalogue is changed; kept by the publication. */
	static final String REASON = "reason";

	/** {@code RECHECK}, {@code REQUEST} or {@code ABANDON}. */
	static final String PREPARATION_DECISION = "preparationDecision";

	/** {@code APPROVE} or {@code RETURN}. */
	static final String PUBLICATION_DECISION = "publicationDecision";

	/** Why it is given back; kept by the publication. */
	static final String REMARK = "remark";

	/** Whether the catalogue took the changes. */
	static final String PUBLISHED = "published";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(ACTION, RESTORED_NUMBER, REASON, PREPARATION_DECISION, PUBLICATION_DECISION, PUBLISHED);
	}

	@Override
	public Set<String> former() {
		return Set.of(TaskDecision.FORMER);
	}

}
