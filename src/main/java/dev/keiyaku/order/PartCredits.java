package dev.keiyaku.order;

import dev.keiyaku.process.Processes;
import org.springframework.stereotype.Component;

/** Has staff credit what was billed of contracts that never start (store 4.2). */
@Component
class PartCredits {

	private final Processes processes;

	PartCredits(Processes processes) {
		this.processes = processes;
	}

	/** What was not billed, or costs nothing, needs no credit. */
	void begin(CancelledPart part) {
		if (part.toCredit() && part.total() > 0) {
			this.processes.begin(PartCredit.KEY, part.contract());
		}
	}

}
