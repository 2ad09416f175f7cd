package dev.keiyaku.catalog;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A day, besides weekends, on which nothing starts. */
@Entity
public class Holiday {

	/** Who keeps the day. */
	public enum Kind {

		PUBLIC, COMPANY

	}

	@Id
	private LocalDate day;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String name;

	protected Holiday() {
	}

	public Holiday(LocalDate day, Kind kind, String name) {
		this.day = day;
		this.kind = kind;
		this.name = name;
	}

	/** Keeps the day otherwise. */
	public void become(Kind kind, String name) {
		this.kind = kind;
		this.name = name;
	}

	/** In JST. */
	public LocalDate day() {
		return this.day;
	}

	public Kind kind() {
		return this.kind;
	}

	public String name() {
		return this.name;
	}

}
