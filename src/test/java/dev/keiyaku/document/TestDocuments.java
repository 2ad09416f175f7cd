package dev.keiyaku.document;

import dev.keiyaku.store.TestTexts;

/** Documents without a running store. */
public final class TestDocuments {

	private TestDocuments() {
	}

	public static Documents documents() {
		return new Documents(TestTexts.messages(), new DocumentFonts());
	}

}
