package dev.keiyaku.catalog.process;

/** What {@code holiday-watch.bpmn} and the code both name. Business key: the year. */
final class HolidayWatch {

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

	private HolidayWatch() {
	}

}
