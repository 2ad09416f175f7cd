package dev.keiyaku.catalog.process;

/** What {@code holiday-watch.bpmn} and the code both name. Business key: the year. */
final class HolidayWatch {

	static final String KEY = "holiday-watch";

	/** The year that is looked up; next year unless it is given. */
	static final String YEAR = "year";

	/** Whether that year's public holidays are in the calendar. */
	static final String KNOWN = "known";

	/** The clerk's word that they have been registered. */
	static final String REGISTERED = "registered";

	private HolidayWatch() {
	}

}
