package dev.keiyaku.process;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which versions are the newest ones: another node may have deployed them a moment ago,
 * so each page asks. By statements of its own, since the engine puts together a query
 * anew each time, which took as long as all else that it does for a page.
 */
@Component
public class NewestVersions {

	private static final String NEWEST = "select id_ from %s where key_ = :key order by version_ desc limit 1";

	private static final String PROCESS = NEWEST.formatted("act_re_procdef");

	private static final String DECISION = NEWEST.formatted("act_re_decision_def");

	private final JdbcClient jdbc;

	NewestVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the engine's id of a process's newest version. */
	public String ofProcess(String key) {
		return id(PROCESS, key);
	}

	/** Returns the engine's id of a decision's newest version. */
	public String ofDecision(String key) {
		return id(DECISION, key);
	}

	private String id(String newest, String key) {
		return this.jdbc.sql(newest)
			.param("key", key)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new IllegalStateException("No version of " + key));
	}

}
