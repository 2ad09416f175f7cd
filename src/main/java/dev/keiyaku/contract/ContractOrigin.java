package dev.keiyaku.contract;

import java.util.List;

import dev.keiyaku.timeline.Milestone;

/** The procedure from which a contract has come. */
public interface ContractOrigin {

	/**
	 * @param orderNumber {@code O-…}
	 * @return what the customer sees of it; empty when it was too long ago
	 */
	List<Milestone> milestones(String orderNumber);

}
