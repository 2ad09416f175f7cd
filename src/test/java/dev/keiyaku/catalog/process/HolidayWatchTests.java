package dev.keiyaku.catalog.process;

import dev.keiyaku.process.ConstantsAgreement;

class HolidayWatchTests extends ConstantsAgreement {

	HolidayWatchTests() {
		super(HolidayWatch.KEY, HolidayWatch.class, new CatalogProcessSetup().holidayWatchVariables());
	}

}
