package dev.keiyaku.process;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * The history level {@code full}, but for what {@link TaskFacts} puts beside a task:
 * people's names and addresses belong to the store's own tables, and not for years into
 * the engine's history. What a form sends is history as variables, and not once more as
 * fields.
 */
class FullHistoryWithoutFacts extends HistoryLevelFull {

	private static final int LONGEST_TEXT = 4000;

	@Override
	public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
		boolean fact = entity instanceof VariableInstance variable
				&& (variable.getTaskId() != null || isDocument(variable.getTypedValue().getValue()));
		return !fact && eventType != HistoryEventTypes.FORM_PROPERTY_UPDATE
				&& super.isHistoryEventProduced(eventType, entity);
	}

	/** What a form hands over to the store's tables; the engine's have no room for it. */
	private static boolean isDocument(Object value) {
		return value instanceof String text && text.length() > LONGEST_TEXT;
	}

}
