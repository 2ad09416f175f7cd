package dev.keiyaku.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.stereotype.Component;

/**
 * The store's only clock. It is the engine's own, so that a timer and the domain never
 * disagree about what day it is, and it stands in JST.
 */
@Component
class EngineClock extends Clock {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	private final ZoneId zone;

	EngineClock() {
		this(JST);
	}

	private EngineClock(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new EngineClock(zone);
	}

	@Override
	public Instant instant() {
		return ClockUtil.getCurrentTime().toInstant();
	}

}
