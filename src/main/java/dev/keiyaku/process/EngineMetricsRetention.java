package dev.keiyaku.process;

import java.time.Instant;
import java.util.Date;

import dev.keiyaku.retention.Forgetful;
import dev.keiyaku.retention.Kept;
import org.camunda.bpm.engine.ManagementService;

import org.springframework.stereotype.Component;

/**
 * The engine notes every quarter of an hour what it has counted, for a page of the
 * administration, and clears none of it away.
 */
@Component
class EngineMetricsRetention implements Forgetful {

	private final ManagementService management;

	EngineMetricsRetention(ManagementService management) {
		this.management = management;
	}

	@Override
	public Kept kept() {
		return Kept.ENGINE_METRICS;
	}

	/** All of them at once; the engine does not say how many. */
	@Override
	public int forget(Instant before) {
		this.management.deleteMetrics(Date.from(before));
		this.management.deleteTaskMetrics(Date.from(before));
		return 0;
	}

}
