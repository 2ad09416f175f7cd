package dev.keiyaku.catalog.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogProcessSetup {

	/**
	 * In version 1.0 of {@code holiday-watch}: whether that year's holidays were there.
	 */
	private static final String KNOWN = "known";

	@Bean
	ProcessVariables holidayWatchVariables() {
		return new ProcessVariables(HolidayWatch.KEY, Set.of(HolidayWatch.YEAR, HolidayWatch.MISSING), Set.of(KNOWN));
	}

}
