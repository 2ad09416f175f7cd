package dev.keiyaku.catalog;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A day, besides weekends, on which nothing starts. */
@Entity
class Holiday {

	enum Kind {

		PUBLIC, COMPANY

	}

	@Id
	private LocalDate day;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String name;

	protected Holiday() {
	}

	Holiday(LocalDate day, Kind kind, String name) {
		this.day = day;
		this.kind = kind;
		this.name = name;
	}

	LocalDate day() {
		return this.day;
	}

	Kind kind() {
		return this.kind;
	}

	String name() {
		return this.name;
	}

}
