package dev.keiyaku.payment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import dev.keiyaku.payment.TransactionRequest.Line;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.ProviderStandIn.Credentials;

/** Transactions and settings that the tests of this package share. */
final class Examples {

	static final LocalDate BASE_DATE = LocalDate.of(2026, 12, 1);

	static final Duration PATIENCE = Duration.ofSeconds(2);

	private Examples() {
	}

	static TransactionRequest transaction(String id) {
		return transaction(id, "サンプル株式会社");
	}

	static TransactionRequest transaction(String id, String companyName) {
		return transaction(id, companyName, 11_000);
	}

	static TransactionRequest transaction(String id, String companyName, long total) {
		return new TransactionRequest(id, LocalDate.of(2026, 11, 24), "00000000001", companyName, "情報システム部", "山田花子",
				"100-0001", "東京都千代田区千代田1-1", "０３（1234）5678", List.of(new Line("Zoom Workplace Pro", 1_000, 10)), total,
				10);
	}

	static ProviderStandIn standIn(Path directory) throws IOException {
		return new ProviderStandIn(0, directory.resolve("provider.json"), new Credentials("shop", "secret", "terminal"),
				PATIENCE.multipliedBy(2));
	}

	static PaymentProvider client(ProviderStandIn standIn) {
		return client(standIn.port());
	}

	static PaymentProvider client(int port) {
		return client(port, "secret");
	}

	static PaymentProvider client(int port, String password) {
		NpKakebaraiProperties settings = new NpKakebaraiProperties(URI.create("http://localhost:" + port), "shop",
				password, "terminal", PATIENCE, PATIENCE, "/v1/transactions/find", Set.of("10", "40"), Set.of("20"),
				Set.of("E0100113"), Set.of("E0100118"), Set.of("E0100115"));
		return new NpKakebaraiProvider(new NpKakebaraiClient(settings), settings);
	}

}
