package dev.keiyaku.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a part that fails, when the night comes, then the others are forgotten. */
@ExtendWith(OutputCaptureExtension.class)
class NightlyRoundTests {

	private static final Instant NIGHT = Instant.parse("2026-11-30T18:30:00Z");

	private final StaticListableBeanFactory parts = new StaticListableBeanFactory();

	private final RetentionProperties properties = new RetentionProperties(Duration.ofDays(100), Duration.ofDays(3000),
			Duration.ofDays(200), Duration.ofDays(300), Duration.ofDays(40), Duration.ofDays(50));

	private void forget() {
		new NightlyRound(this.parts.getBeanProvider(Forgetful.class), this.properties,
				Clock.fixed(NIGHT, ZoneOffset.UTC))
			.forget();
	}

	@Test
	void aPartThatFailsKeepsNoOther(CapturedOutput log) {
		List<Instant> asked = new ArrayList<>();
		AtomicInteger left = new AtomicInteger(2);
		this.parts.addBean("broken", part(Kept.MAILS, (before) -> {
			throw new IllegalStateException("no such table");
		}));
		this.parts.addBean("other", part(Kept.INQUIRIES, (before) -> {
			asked.add(before);
			return (left.getAndDecrement() > 0) ? 5 : 0;
		}));

		forget();

		assertThat(asked).hasSize(3).containsOnly(NIGHT.minus(Duration.ofDays(300)));
		assertThat(log).contains("A part of MAILS is forgotten another night", "no such table",
				"forgotten after their time: {INQUIRIES=10}");
	}

	private static Forgetful part(Kept kept, ToIntFunction<Instant> forget) {
		return new Forgetful() {

			@Override
			public Kept kept() {
				return kept;
			}

			@Override
			public int forget(Instant before) {
				return forget.applyAsInt(before);
			}

		};
	}

}
