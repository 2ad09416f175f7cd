package dev.keiyaku.publication;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of publications, {@code P-…}; staff's alone. */
@Component
class PublicationNumbers extends NumberKind {

	PublicationNumbers(JdbcClient jdbc) {
		super(jdbc, "P-", "publication_number");
	}

}
