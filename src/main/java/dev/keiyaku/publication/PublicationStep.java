package dev.keiyaku.publication;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What was done with a publication, by whom and when; never changed afterwards.
 *
 * @param takenBy a clerk's user id; null for the store itself
 * @param remark why, where somebody said so; else empty
 * @param body the text that came with this step; empty with the others
 */
@Embeddable
record PublicationStep(@Enumerated(EnumType.STRING) Kind kind, @Column(name = "taken_by") String takenBy,
		@Column(name = "taken_at") Instant takenAt, String remark, String body) {

	/** What can be done with a publication. */
	enum Kind {

		PREPARED, REVISED, APPROVED, RETURNED, PUBLISHED, ABANDONED

	}

	Optional<String> clerk() {
		return Optional.ofNullable(this.takenBy);
	}

}
