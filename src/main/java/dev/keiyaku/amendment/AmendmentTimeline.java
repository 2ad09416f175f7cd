package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Timelines;

import org.springframework.stereotype.Service;

/**
 * A procedure from its request to its effect, as its diagram has it: also before it is
 * sent, so that the customer sees what comes, with whom and when (store 6.2).
 */
@Service
public class AmendmentTimeline {

	private final Timelines timelines;

	private final Clock clock;

	AmendmentTimeline(Timelines timelines, Clock clock) {
		this.timelines = timelines;
		this.clock = clock;
	}

	/**
	 * What has been, is and will be.
	 * @param amendment the customer's
	 */
	public List<Milestone> of(Amendment amendment) {
		return this.timelines.of(amendment.kind().processKey(), amendment.number(), decided(amendment.proposal()));
	}

	/** What will be once it is sent, by the newest version of its process. */
	public List<Milestone> ahead(Proposal proposal) {
		return this.timelines.ahead(proposal.kind().processKey(), decided(proposal), dates(proposal));
	}

	private Map<String, Instant> dates(Proposal proposal) {
		return Optional.ofNullable(proposal.effectiveDay())
			.map((day) -> Map.of(ContractChange.EFFECTIVE_AT, day.atStartOfDay(this.clock.getZone()).toInstant()))
			.orElse(Map.of());
	}

	private static Set<String> decided(Proposal proposal) {
		Set<String> flows = new HashSet<>();
		if (!proposal.needsCreditCheck()) {
			flows.addAll(Set.of(ContractChange.CREDIT_NOT_NEEDED, ContractChange.NOTHING_TO_BILL));
		}
		if (!proposal.needsDelivery()) {
			flows.add(ContractChange.DELIVERY_NOT_NEEDED);
		}
		if (proposal.timing() == Timing.BEFORE_START) {
			flows.add(ContractCancellation.ENDS_UNSTARTED);
		}
		return flows;
	}

}
