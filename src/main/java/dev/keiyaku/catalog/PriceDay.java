package dev.keiyaku.catalog;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.persistence.PostLoad;

import org.springframework.stereotype.Component;

/**
 * Tells what is read from the catalogue which day it is, so that it knows the price in
 * force.
 */
@Component
class PriceDay {

	private final Clock clock;

	PriceDay(Clock clock) {
		this.clock = clock;
	}

	@PostLoad
	void tell(Priced priced) {
		priced.readOn(LocalDate.now(this.clock));
	}

}
