package dev.keiyaku.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keiyaku.payment.ProviderFailure.Kind;

import org.springframework.util.StringUtils;

/**
 * Money Forward Kessai (API v2) in the store's words. Its {@code number}, unique among
 * the store's transactions, is the store's id; the company's number with it is a
 * {@code destination_id}.
 */
class MfKessaiProvider implements PaymentProvider {

	private static final Pattern BUYER_NUMBER = Pattern.compile("[0-9A-Za-z-]{1,40}");

	private static final Set<String> DUPLICATE = Set.of("already_exists");

	private static final Set<String> NOT_CANCELABLE = Set.of("not_cancelable_transaction_status");

	/** Of a line; who buys is known by the company's number alone. */
	private static final int LONGEST_DESCRIPTION = 250;

	private static final String PASSED = "passed";

	private static final String REJECTED = "rejected";

	private static final String CANCELED = "canceled";

	private final ProviderHttp http;

	private final MfKessaiProperties settings;

	MfKessaiProvider(MfKessaiProperties settings) {
		this.http = new ProviderHttp(settings.connection(), headers -> headers.set("apikey", settings.apiKey()),
				answer -> StreamSupport.stream(answer.spliterator(), false).map(error -> error.path("code")));
		this.settings = settings;
	}

	@Override
	public String name() {
		return PaymentProperties.MF_KESSAI;
	}

	/** Asking, registering, and asking once more when it was registered before. */
	@Override
	public Duration longestRegistration() {
		return this.settings.connection().longest(3);
	}

	@Override
	public Optional<Pattern> buyerNumber() {
		return Optional.of(BUYER_NUMBER);
	}

	@Override
	public ProviderLimits limits() {
		return ProviderLimits.NONE.withItem(LONGEST_DESCRIPTION);
	}

	@Override
	public ProviderAnswer register(TransactionRequest request) {
		JsonNode transaction = registered(request);
		if (transaction.path("amount").asLong() != request.totalAmountWithTax()) {
			throw unreadable("amount");
		}
		return answer(transaction, request.shopTransactionId());
	}

	private JsonNode registered(TransactionRequest request) {
		try {
			return this.http.post("/transactions", MfKessaiTransaction.of(request, this.settings));
		}
		catch (ProviderFailure failure) {
			if (failure.says(DUPLICATE)) {
				return byNumber(request.shopTransactionId()).orElseThrow(() -> failure);
			}
			throw failure;
		}
	}

	@Override
	public Optional<ProviderAnswer> find(String shopTransactionId) {
		return byNumber(shopTransactionId).map(transaction -> answer(transaction, shopTransactionId));
	}

	/** What is invoiced, or was declined, cannot be cancelled; the latter is free. */
	@Override
	public void release(String providerTransactionId) {
		try {
			JsonNode cancelled = this.http.delete("/transactions/{id}", providerTransactionId);
			if (!CANCELED.equals(status(cancelled))) {
				throw unreadable("status");
			}
		}
		catch (ProviderFailure failure) {
			if (!failure.says(NOT_CANCELABLE)
					|| !Set.of(CANCELED, REJECTED).contains(status(byId(providerTransactionId)))) {
				throw failure;
			}
		}
	}

	/**
	 * The provider bills what has passed, on the day that was named at the registration:
	 * there is nothing to request, and no other day to choose. So this makes sure that it
	 * will.
	 */
	@Override
	public void requestBilling(String providerTransactionId, LocalDate billIssueBaseDate) {
		JsonNode transaction = byId(providerTransactionId);
		if (!PASSED.equals(status(transaction)) || !transaction.path("billing").asBoolean()) {
			throw new ProviderFailure(Kind.REJECTED, List.of("not-billed"), null);
		}
	}

	private JsonNode byId(String providerTransactionId) {
		JsonNode transaction = this.http.get("/transactions/{id}", providerTransactionId);
		if (!transaction.path("id").asText().equals(providerTransactionId)) {
			throw unreadable("id");
		}
		return transaction;
	}

	/** Empty as well when it is cancelled. */
	private Optional<JsonNode> byNumber(String number) {
		JsonNode items = this.http.get("/transactions?number={number}", number).path("items");
		if (!items.isArray() || items.size() > 1) {
			throw unreadable("items");
		}
		return Optional.ofNullable(items.get(0)).filter(transaction -> !CANCELED.equals(status(transaction)));
	}

	private static ProviderAnswer answer(JsonNode transaction, String number) {
		if (!transaction.path("number").asText().equals(number)) {
			throw unreadable("number");
		}
		String id = transaction.path("id").asText();
		if (!StringUtils.hasText(id) || id.length() > ProviderAnswer.LONGEST_ID) {
			throw unreadable("id");
		}
		return switch (status(transaction)) {
			case "unexamined" -> new ProviderAnswer(id, CreditDecision.HELD, null);
			case PASSED -> new ProviderAnswer(id, CreditDecision.PASSED, null);
			case REJECTED -> new ProviderAnswer(id, CreditDecision.REFUSED, RefusalReason.OTHER);
			default -> throw unreadable("status");
		};
	}

	private static String status(JsonNode transaction) {
		return transaction.path("status").asText();
	}

	private static ProviderFailure unreadable(String field) {
		return new ProviderFailure(Kind.UNREADABLE, List.of(field), null);
	}

}
