package dev.keiyaku.process;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.metrics.Meter;

import org.springframework.stereotype.Component;

/**
 * What the engine counts of itself on this node, as {@code camunda.*}: jobs acquired,
 * done and failed, instances and activities begun, decisions made. Whenever it has
 * written a meter to its tables, the engine begins it anew; so its meters are replaced by
 * some that remember what was written.
 */
@Component
class EngineMetrics implements MeterBinder {

	private final ProcessEngineConfigurationImpl engine;

	EngineMetrics(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Map<String, Meter> meters = this.engine.getMetricsRegistry().getDbMeters();
		meters.replaceAll((name, meter) -> (meter instanceof Remembering) ? meter : new Remembering(meter));
		meters.forEach((name, meter) -> FunctionCounter
			.builder("camunda." + name.replace('-', '.'), (Remembering) meter, Remembering::all)
			.description("the engine's own count")
			.register(registry));
	}

	/** A meter of the engine's that never forgets. */
	private static final class Remembering extends Meter {

		private final AtomicLong written = new AtomicLong();

		private Remembering(Meter former) {
			super(former.getName());
			markTimes(former.get());
		}

		@Override
		public long getAndClear() {
			long count = super.getAndClear();
			this.written.addAndGet(count);
			return count;
		}

		private double all() {
			return this.written.get() + get();
		}

	}

}
