package dev.keiyaku.fault;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given two stores on one database that have both decided by a rule, when owners change
 * it in one, then the other decides its next case by the new one.
 */
class RuleOnAllNodesIT {

	@TempDir
	private Path directory;

	private Surroundings surroundings;

	private StoreProcess one;

	private StoreProcess other;

	@BeforeEach
	void twoStores() throws Exception {
		this.surroundings = new Surroundings(this.directory);
		this.one = start();
		this.other = start();
	}

	private StoreProcess start() throws Exception {
		return StoreProcess.start(this.surroundings.settings(), Path.of("target", "rule-on-all-nodes.log"));
	}

	@AfterEach
	void end() throws Exception {
		StoreProcess.killIfAlive(this.one, this.other);
		this.surroundings.close();
	}

	@Test
	void anApprovedRuleHoldsOnBothAtOnce() throws Exception {
		assertThat(decided(this.one)).startsWith("CLERK");
		assertThat(decided(this.other)).startsWith("CLERK");

		String tag = this.one.post(RulesOverHttp.RAISE).body();

		assertThat(tag).startsWith("owner-");
		assertThat(decided(this.other)).isEqualTo("AUTOMATIC by " + tag);
		assertThat(decided(this.one)).isEqualTo("AUTOMATIC by " + tag);
	}

	private static String decided(StoreProcess store) throws Exception {
		return store.post(RulesOverHttp.DECIDE).body();
	}

}
