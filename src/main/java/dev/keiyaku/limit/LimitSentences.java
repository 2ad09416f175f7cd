package dev.keiyaku.limit;

import java.time.Duration;

import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** How people are told that a limit is reached: what it is, and when to try again. */
@Component
public class LimitSentences {

	private static final Duration SAID_IN_MINUTES = Duration.ofHours(2);

	private final Texts texts;

	LimitSentences(Texts texts) {
		this.texts = texts;
	}

	/** Returns the sentences for a refusal. */
	public String of(LimitReachedException refusal) {
		return this.texts.of("limit.reached." + refusal.limit()) + again(refusal.pause());
	}

	private String again(Duration pause) {
		return (pause.compareTo(SAID_IN_MINUTES) <= 0)
				? this.texts.of("limit.again.minutes", pause.plusSeconds(59).toMinutes())
				: this.texts.of("limit.again.hours", pause.plusMinutes(59).toHours());
	}

}
