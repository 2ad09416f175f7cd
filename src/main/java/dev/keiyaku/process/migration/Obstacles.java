package dev.keiyaku.process.migration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what the engine has against a migration. */
@Component
class Obstacles {

	private static final Logger log = LoggerFactory.getLogger(Obstacles.class);

	/** How the engine's reasons begin, and our words for them. */
	private static final Map<String, String> REASONS = Map.of("There is no migration instruction", "no-such-step",
			"Activities have incompatible types", "other-kind", "The type of the source activity is not supported",
			"unsupported", "Target activity is not async", "no-save-point", "Transition instance is assigned",
			"no-save-point", "The source activity's event scope", "other-scope", "The closest mapped ancestor",
			"other-scope");

	private final MessageSource messages;

	Obstacles(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What has kept an instance from going.
	 * @throws AuthorizationException the failure itself when it is a missing right
	 */
	List<Obstacle> of(RuntimeException failure) {
		if (failure instanceof MigratingProcessInstanceValidationException refused) {
			return of(refused.getValidationReport());
		}
		if (failure instanceof MigrationPlanValidationException refused) {
			return refused.getValidationReport()
				.getInstructionReports()
				.stream()
				.flatMap((report) -> all(report.getMigrationInstruction().getSourceActivityId(), report.getFailures()))
				.distinct()
				.toList();
		}
		if (failure instanceof OptimisticLockingException) {
			return List.of(new Obstacle(null, text("moved-on")));
		}
		if (failure instanceof AuthorizationException denied) {
			throw denied;
		}
		log.error("an instance could not be taken to another version", failure);
		return List.of(new Obstacle(null, text("other", failure.getClass().getSimpleName())));
	}

	/** That the instance has gone on, or has ended, since it was looked at. */
	List<Obstacle> gone() {
		return List.of(new Obstacle(null, text("moved-on")));
	}

	private List<Obstacle> of(MigratingProcessInstanceValidationReport report) {
		Stream<Obstacle> whole = all(null, report.getFailures());
		Stream<Obstacle> places = report.getActivityInstanceReports()
			.stream()
			.flatMap((place) -> all(place.getSourceScopeId(), place.getFailures()));
		Stream<Obstacle> between = report.getTransitionInstanceReports()
			.stream()
			.flatMap((place) -> all(place.getSourceScopeId(), place.getFailures()));
		return Stream.of(whole, places, between).flatMap((each) -> each).distinct().toList();
	}

	private Stream<Obstacle> all(String activityId, List<String> failures) {
		return failures.stream().map((failure) -> new Obstacle(activityId, inWords(failure)));
	}

	private String inWords(String failure) {
		return REASONS.entrySet()
			.stream()
			.filter((reason) -> failure.startsWith(reason.getKey()))
			.findFirst()
			.map((reason) -> text(reason.getValue()))
			.orElseGet(() -> text("other", failure));
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage("process.migration." + key, arguments, Locale.JAPAN);
	}

}
