package dev.keiyaku.amendment;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of a customer's wish.
 *
 * @param proposal empty when it is refused
 * @param refusals empty when it is possible
 */
public record Proposed(Optional<Proposal> proposal, List<Refusal> refusals) {

	public Proposed {
		refusals = List.copyOf(refusals);
	}

	static Proposed possible(Proposal proposal) {
		return new Proposed(Optional.of(proposal), List.of());
	}

	static Proposed refused(List<Refusal> refusals) {
		return new Proposed(Optional.empty(), refusals);
	}

}
