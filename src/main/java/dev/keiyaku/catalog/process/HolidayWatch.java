package dev.keiyaku.catalog.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.stereotype.Component;

/** What {@code holiday-watch.bpmn} and the code both name. Business key: the year. */
@Component
class HolidayWatch implements ProcessVariables {

	static final String KEY = "holiday-watch";

	/** The year that is looked up; one that is missing unless it is given. */
	static final String YEAR = "year";

	/**
	 * Whether somebody is to be asked: that year's public holidays are not in the
	 * calendar, and nobody has been asked.
	 */
	static final String MISSING = "missing";

	/** The clerk's word that they have been registered. */
	static final String REGISTERED = "registered";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(YEAR, MISSING);
	}

	@Override
	public Set<String> former() {
		return Set.of("known");
	}

}
