package dev.keiyaku.process;

import java.util.List;
import java.util.Locale;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets nobody end an instance in another way than its diagram does, whichever command it
 * is tried by: deleted, modified to nothing, or ended with what calls it, a case would be
 * gone without a trace. What the store itself does is done as nobody.
 */
@Component
class UnfinishedInstances implements HistoryEventHandler {

	private final MessageSource messages;

	UnfinishedInstances(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricProcessInstanceEventEntity instance
				&& HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(instance.getState())
				&& Context.getCommandContext().getAuthentication() != null) {
			throw new BadUserRequestException(this.messages.getMessage("process.instance.unfinished",
					new Object[] { instance.getBusinessKey() }, Locale.JAPAN));
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

}
