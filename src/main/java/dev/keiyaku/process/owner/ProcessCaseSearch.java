package dev.keiyaku.process.owner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.util.StringUtils;

/**
 * What an owner looks for. What is null or empty is not asked for.
 *
 * @param process the key of the process
 * @param number any part of the number
 * @param from the first day on which the cases began; 90 days ago where neither it nor a
 * number is asked for
 * @param to the last such day
 * @param incident only those with an open incident
 * @param offset how many have been read
 */
record ProcessCaseSearch(String process, String number, Outcome outcome, @DateTimeFormat(iso = ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = ISO.DATE) LocalDate to, Boolean incident, Integer offset) {

	ProcessCaseSearch {
		incident = Boolean.TRUE.equals(incident);
		offset = (offset != null) ? Math.max(offset, 0) : 0;
	}

	/** A number is looked for at any time, unless a period is asked for as well. */
	Period period(Clock clock) {
		return StringUtils.hasText(this.number) ? Period.whole(this.from, this.to, clock.getZone())
				: Period.of(this.from, this.to, clock);
	}

	/** What the number is compared with: wildcards are letters like others. */
	String pattern() {
		return "%" + Optional.ofNullable(this.number).orElse("").strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

}
