package dev.keiyaku.process.owner;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * What an owner looks for. What is null or empty is not asked for.
 *
 * @param process the key of the process
 * @param number any part of the number
 * @param from the first day on which the cases began
 * @param to the last such day
 * @param incident only those with an open incident
 * @param offset how many have been read
 */
record CaseSearch(String process, String number, Outcome outcome, @DateTimeFormat(iso = ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) LocalDate to, Boolean incident, Integer offset) {

	CaseSearch {
		incident = Boolean.TRUE.equals(incident);
		offset = (offset != null) ? Math.max(offset, 0) : 0;
	}

	/** What the number is compared with: wildcards are letters like others. */
	String pattern() {
		return "%" + Optional.ofNullable(this.number).orElse("").strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}
