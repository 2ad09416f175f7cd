package dev.keiyaku.timeline.process;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.history.HistoricActivityInstance;

/**
 * An instance has been at an activity or event.
 *
 * @param end null while it is there
 * @param canceled whether it was broken off
 * @param calledInstance the instance that a call activity has called, or null
 */
record Visit(String activity, Instant start, Instant end, boolean canceled, String calledInstance) {

	static Visit of(HistoricActivityInstance activity) {
		return new Visit(activity.getActivityId(), activity.getStartTime().toInstant(), instant(activity.getEndTime()),
				activity.isCanceled(), activity.getCalledProcessInstanceId());
	}

	private static Instant instant(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

}
