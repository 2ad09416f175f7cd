package dev.keiyaku.wizard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given wizards that nobody continues. */
class DraftRetentionIT extends StoreTest {

	private static final String PROCESS = "retention-" + UUID.randomUUID();

	@Autowired
	private DraftRetention retention;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@Test
	void aMembersDraftIsKeptForThirtyDaysAndAVisitorsForOne() {
		typed("member:1", Duration.ofDays(29));
		typed("member:2", Duration.ofDays(31));
		typed("visitor:a", Duration.ofHours(23));
		typed("visitor:b", Duration.ofHours(25));
		this.retention.forget();
		assertThat(this.database.queryForList("select owner from wizard_draft where process_key = ? order by owner",
				String.class, PROCESS))
			.containsExactly("member:1", "visitor:a");
	}

	private void typed(String owner, Duration ago) {
		this.database.update("""
				insert into wizard_draft (owner, process_key, process_definition_id, fingerprint, changed_at)
				values (?, ?, 'none', '', ?)""", owner, PROCESS, Timestamp.from(this.clock.instant().minus(ago)));
	}

}
