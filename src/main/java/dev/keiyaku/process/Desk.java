package dev.keiyaku.process;

import java.util.List;

/**
 * The back-office desks: the candidate groups of staff tasks, and which processes each
 * works in.
 */
enum Desk {

	ORDER("order-desk", List.of("order-acceptance")), DELIVERY("delivery-desk", List.of("delivery-receipt")),

	REGISTRATION("registration-desk", List.of("member-registration")),

	CATALOG("catalog-desk", List.of("catalog-publication", "holiday-watch"), List.of("catalog-publication"));

	private final String groupId;

	private final List<String> processKeys;

	private final List<String> startableKeys;

	Desk(String groupId, List<String> processKeys) {
		this(groupId, processKeys, List.of());
	}

	Desk(String groupId, List<String> processKeys, List<String> startableKeys) {
		this.groupId = groupId;
		this.processKeys = processKeys;
		this.startableKeys = startableKeys;
	}

	String groupId() {
		return this.groupId;
	}

	List<String> processKeys() {
		return this.processKeys;
	}

	/** Those of its processes that the desk itself starts in Tasklist. */
	List<String> startableKeys() {
		return this.startableKeys;
	}

}
