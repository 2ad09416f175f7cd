package dev.keiyaku.quote;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.store.TestTexts;

/** The quote's rules for tests that need no database. */
public final class RulesFixture {

	private RulesFixture() {
	}

	/** The rules as on a day. */
	public static LineRules rules(String today) {
		return new LineRules(CatalogFixture.startDates(today), TestTexts.at(CatalogFixture.noonOf(today)));
	}

}
