package dev.keiyaku.purchase;

import dev.keiyaku.store.Texts;

/** Purchases for tests that need no running store. */
public final class PurchaseFixture {

	private PurchaseFixture() {
	}

	public static PurchaseView view(Texts texts) {
		return new PurchaseView(texts);
	}

}
