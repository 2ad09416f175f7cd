package dev.keiyaku.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.publication.PublicationView;
import dev.keiyaku.publication.Publications;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the shelf of an empty store by a publication, as a clerk would; a later run finds
 * it filled and leaves it alone.
 */
@Component
@Profile("sandbox")
class DemoCatalog implements ApplicationRunner {

	private final Catalog catalog;

	private final Publications publications;

	private final PublicationView view;

	DemoCatalog(Catalog catalog, Publications publications, PublicationView view) {
		this.catalog = catalog;
		this.publications = publications;
		this.view = view;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (!this.catalog.categories().isEmpty()) {
			return;
		}
		String number = this.publications.begin(read("demo/products.yml") + "\n" + read("demo/terms.yml"), "見本のカタログ",
				"desk");
		this.publications.approve(number, "desk2");
		if (!this.publications.publish(number)) {
			throw new IllegalStateException(
					"The demo catalogue: " + this.view.forDesk(number, UnaryOperator.identity()).problems());
		}
	}

	private static String read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file, ex);
		}
	}

}
