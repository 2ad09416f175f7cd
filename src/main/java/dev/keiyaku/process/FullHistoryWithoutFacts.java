package dev.keiyaku.process;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * The history level {@code full}, but for what {@link TaskFacts} puts beside a task:
 * people's names and addresses belong to the store's own tables, and not for years into
 * the engine's history.
 */
class FullHistoryWithoutFacts extends HistoryLevelFull {

	@Override
	public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
		boolean fact = entity instanceof VariableInstance variable && variable.getTaskId() != null;
		return !fact && super.isHistoryEventProduced(eventType, entity);
	}

}
