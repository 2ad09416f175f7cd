package dev.keiyaku.document;

import java.net.URI;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.TestTexts;
import dev.keiyaku.store.Texts;

import org.springframework.core.io.ClassPathResource;

/** The papers of ケイヤク商事株式会社 without a running store, on 1 December 2026. */
public final class TestPapers {

	private TestPapers() {
	}

	public static Papers papers() {
		return new Papers(TestDocuments.documents(),
				new StoreProperties("ケイヤクストア",
						new StoreProperties.Operator("ケイヤク商事株式会社", "代表取締役 青木 誠", null, "100-0001",
								"東京都千代田区千代田1-2-3 ケイヤクビル5階", "03-0000-0000", "info@keiyaku.example", "T9234567890123",
								new ClassPathResource("sandbox/seal.png")),
						URI.create("http://localhost")),
				texts());
	}

	public static Texts texts() {
		return TestTexts.at(CatalogFixture.noonOf("2026-12-01"));
	}

}
