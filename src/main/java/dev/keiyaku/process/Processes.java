package dev.keiyaku.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * Begins the store's processes and lets them go on, in the current transaction. The
 * business key of an instance is the public number of what it is about; what a member
 * decides goes through {@link CustomerTasks}.
 */
@Component
public class Processes {

	private final RuntimeService runtime;

	private final Clock clock;

	Processes(RuntimeService runtime, Clock clock) {
		this.runtime = runtime;
		this.clock = clock;
	}

	/** Begins an instance of the newest version that needs nothing but its number. */
	public void begin(String processKey, String number) {
		begin(processKey, number, Map.of());
	}

	/**
	 * Begins an instance of the newest version.
	 * @param variables ids, decisions, and for its timers moments ({@link Instant}) or
	 * days ({@link LocalDate}), which begin at 0:00 JST
	 */
	public void begin(String processKey, String number, Map<String, Object> variables) {
		Map<String, Object> known = new HashMap<>(variables);
		known.replaceAll((name, value) -> ofTheEngine(value));
		this.runtime.createProcessInstanceByKey(processKey).businessKey(number).setVariables(known).execute();
	}

	/** The engine would keep other moments as serialised objects. */
	private Object ofTheEngine(Object value) {
		if (value instanceof LocalDate day) {
			return ofTheEngine(day.atStartOfDay(this.clock.getZone()).toInstant());
		}
		return (value instanceof Instant moment) ? Date.from(moment) : value;
	}

	/**
	 * Lets the instance of that number go on with what it waits for.
	 * @throws NotAwaitedException when it does not wait for the message where it is
	 */
	public void goOn(String message, String number) {
		try {
			this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlate();
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new NotAwaitedException(message, number, ex);
		}
	}

	/** Lets the instance of that number go on, if it waits for the message at all. */
	public void goOnIfAwaited(String message, String number) {
		this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult();
	}

}
