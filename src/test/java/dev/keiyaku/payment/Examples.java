package dev.keiyaku.payment;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.payment.TransactionRequest.Line;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.ProviderStandIn.Credentials;
import jakarta.persistence.EntityManager;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.mockito.Mockito.mock;

/** Transactions and settings that the tests of this package share. */
final class Examples {

	static final LocalDate BASE_DATE = LocalDate.of(2026, 12, 1);

	static final Duration PATIENCE = Duration.ofSeconds(2);

	static final String SECRET = "secret";

	/** Each is known to its provider under {@link #buyerNumber}. */
	private static final List<String> COMPANIES = List.of("サンプル株式会社", "審査NG株式会社", "審査NG21株式会社", "審査NG22株式会社",
			"審査保留株式会社");

	private Examples() {
	}

	static TransactionRequest transaction(String id) {
		return transaction(id, "サンプル株式会社");
	}

	/** A transaction over 11,000 yen. */
	static TransactionRequest transaction(String id, String companyName) {
		return transaction(id, companyName, 1_000);
	}

	/**
	 * A transaction over ten pieces.
	 * @param unitPrice whole yen, without tax
	 */
	static TransactionRequest transaction(String id, String companyName, long unitPrice) {
		return new TransactionRequest(id, LocalDate.of(2026, 11, 24), buyerNumber(companyName), companyName, "情報システム部",
				"山田花子", "100-0001", "東京都千代田区千代田1-1", "０３（1234）5678",
				List.of(new Line("Zoom Workplace Pro", unitPrice, 10)), unitPrice * 11, 10);
	}

	/** A transaction that no provider takes, as the store knows: a name is too long. */
	static TransactionRequest unacceptable(String id) {
		return new TransactionRequest(id, LocalDate.of(2026, 11, 24), "00000000001", "サンプル株式会社", "情報システム部", "山田花子",
				"100-0001", "東京都千代田区千代田1-1", "0312345678", List.of(new Line("長い".repeat(150), 1_000, 10)), 11_000, 10);
	}

	/**
	 * Another one, of which the store does not: a telephone number and a sum are wrong.
	 */
	static TransactionRequest refusable(String id) {
		return new TransactionRequest(id, LocalDate.of(2026, 11, 24), "00000000001", "サンプル株式会社", "情報システム部", "山田花子",
				"100-0001", "東京都千代田区千代田1-1", "12", List.of(new Line("Zoom Workplace Pro", 1_000, 10)), 10_999, 10);
	}

	private static String buyerNumber(String companyName) {
		return "%011d".formatted(COMPANIES.indexOf(companyName) + 1);
	}

	private static Optional<String> companyName(String buyerNumber) {
		return COMPANIES.stream().filter(name -> buyerNumber(name).equals(buyerNumber)).findFirst();
	}

	static ProviderStandIn npKakebarai(Path directory) throws IOException {
		return new ProviderStandIn(0, directory.resolve("provider.jsonl"), new Credentials("shop", SECRET, "terminal"),
				PATIENCE.multipliedBy(2));
	}

	static PaymentProvider npKakebarai(int port, String password) {
		NpKakebaraiProperties settings = new NpKakebaraiProperties(URI.create("http://localhost:" + port), "shop",
				password, "terminal", PATIENCE, PATIENCE, "/v1/transactions/find", Set.of("10", "40"), Set.of("20"),
				Set.of("E0100113"), Set.of("E0100118"), Set.of("E0100115"));
		return new NpKakebaraiProvider(new NpKakebaraiClient(settings), settings);
	}

	static ProviderStandIn mfKessai(Path directory) throws IOException {
		return ProviderStandIn.ofMfKessai(0, directory.resolve("provider.jsonl"), SECRET, Examples::companyName,
				PATIENCE.multipliedBy(2));
	}

	static PaymentProvider mfKessai(int port, String apiKey) {
		return new MfKessaiProvider(new MfKessaiProperties(URI.create("http://localhost:" + port + "/v2"), apiKey,
				PATIENCE, PATIENCE, List.of("email"), 1, 1));
	}

	static CreditChecks checks(PaymentProvider provider, CreditCheckRepository rows) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/payment");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
		return new CreditChecks(provider, new CreditCheckLedger(rows, mock(EntityManager.class), clock),
				new FailureTexts(messages), clock);
	}

}
