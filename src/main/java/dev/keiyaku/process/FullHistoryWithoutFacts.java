package dev.keiyaku.process;

import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * The history level {@code full}, but for what {@link TaskFacts} puts beside a task:
 * people's names and addresses belong to the store's own tables, and not for years into
 * the engine's history; neither does what somebody enters for these tables alone
 * ({@link ProcessVariables#confidential()}). What else a form sends is history as
 * variables, and not once more as fields.
 */
class FullHistoryWithoutFacts extends HistoryLevelFull {

	private static final int LONGEST_TEXT = 4000;

	private final Set<String> confidential;

	/**
	 * A level that leaves these variables out, too.
	 * @param confidential their names, in any process
	 */
	FullHistoryWithoutFacts(Set<String> confidential) {
		this.confidential = Set.copyOf(confidential);
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
		boolean fact = entity instanceof VariableInstance variable && (variable.getTaskId() != null
				|| this.confidential.contains(variable.getName()) || isDocument(variable.getTypedValue().getValue()));
		return !fact && eventType != HistoryEventTypes.FORM_PROPERTY_UPDATE
				&& super.isHistoryEventProduced(eventType, entity);
	}

	/** What a form hands over to the store's tables; the engine's have no room for it. */
	private static boolean isDocument(Object value) {
		return value instanceof String text && text.length() > LONGEST_TEXT;
	}

}
