package dev.keiyaku.process;

import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the engine's own scripts, taken from its jar, so that
 * two nodes never create them at once. An upgrade of the engine comes with a migration
 * that runs the engine's upgrade script.
 */
@Component
@SuppressWarnings("java:S101") // Flyway reads version and description from the name
class V1__Engine_schema extends BaseJavaMigration {

	private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) {
		for (String script : SCRIPTS) {
			ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(script)));
		}
	}

}
