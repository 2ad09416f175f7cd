package dev.keiyaku.process;

import java.util.List;

/**
 * The back-office desks: the candidate groups of staff tasks, and which processes each
 * works in.
 */
enum Desk {

	ORDER("order-desk", List.of("order-acceptance")), DELIVERY("delivery-desk", List.of("delivery-receipt")),

	REGISTRATION("registration-desk", List.of("member-registration"));

	private final String groupId;

	private final List<String> processKeys;

	Desk(String groupId, List<String> processKeys) {
		this.groupId = groupId;
		this.processKeys = processKeys;
	}

	String groupId() {
		return this.groupId;
	}

	List<String> processKeys() {
		return this.processKeys;
	}

}
