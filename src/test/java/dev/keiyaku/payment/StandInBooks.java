package dev.keiyaku.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.sandbox.provider.StandInTransaction;

/** What the stand-in has registered, asked over HTTP and past every adapter. */
final class StandInBooks {

	private StandInBooks() {
	}

	static List<StandInTransaction> at(int port) {
		try {
			URL books = URI.create("http://localhost:%d/stand-in/transactions.json".formatted(port)).toURL();
			return new JsonMapper().readValue(books, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
