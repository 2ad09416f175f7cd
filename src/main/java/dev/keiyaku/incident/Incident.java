package dev.keiyaku.incident;

import java.time.Instant;

import dev.keiyaku.process.Addresses;

/**
 * What an owner is told of a failure.
 *
 * @param id the engine's
 * @param instanceId of the process instance that it stops
 * @param process the process's name
 * @param caseNumber the instance's business key
 * @param step the name of where it stopped
 * @param cause what the store says of the failure, without addresses ({@link Cause})
 */
public record Incident(String id, String instanceId, String process, String caseNumber, String step, String cause,
		Instant since) {

	private static final int LONGEST_CAUSE = 300;

	public Incident {
		String line = (cause != null) ? cause.strip().lines().findFirst().orElse("") : "";
		String harmless = Addresses.masked(line);
		cause = harmless.substring(0, Math.min(harmless.length(), LONGEST_CAUSE));
	}

	/**
	 * Whether it is the mail of another incident that stands still: that is not mailed.
	 */
	boolean isOfAReport() {
		return this.caseNumber.startsWith(IncidentNumbers.PREFIX);
	}

}
