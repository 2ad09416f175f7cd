package dev.keiyaku;

import java.time.Clock;
import java.time.ZoneId;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class StoreStartsIT extends StoreTest {

	@Autowired
	private ManagementService management;

	@Autowired
	private Clock clock;

	@Test
	void theEngineFindsTheTablesThatFlywayMade() {
		assertThat(this.management.getTableCount()).containsKey("ACT_RU_EXECUTION");
	}

	@Test
	void theStoreLivesInJapan() {
		assertThat(this.clock.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
	}

}
