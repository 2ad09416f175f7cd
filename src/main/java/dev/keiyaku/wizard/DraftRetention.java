package dev.keiyaku.wizard;

import java.time.Clock;
import java.time.Instant;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets every hour what was typed into wizards and never sent: it is full of personal
 * data that nobody needs any more.
 */
@Component
class DraftRetention {

	private final WizardDrafts drafts;

	private final DraftProperties properties;

	private final Clock clock;

	DraftRetention(WizardDrafts drafts, DraftProperties properties, Clock clock) {
		this.drafts = drafts;
		this.properties = properties;
		this.clock = clock;
	}

	/** Several nodes may do it at once; each row goes once. */
	@Scheduled(cron = "0 30 * * * *", zone = "Asia/Tokyo")
	@Transactional
	void forget() {
		Instant now = this.clock.instant();
		this.drafts.deleteUnchangedSince(now.minus(this.properties.membersKept()),
				now.minus(this.properties.visitorsKept()));
	}

}
