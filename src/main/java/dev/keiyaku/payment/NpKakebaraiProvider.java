package dev.keiyaku.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keiyaku.payment.ProviderFailure.Kind;

import org.springframework.util.StringUtils;

/** NP掛け払い in the store's words. */
class NpKakebaraiProvider implements PaymentProvider {

	private static final String PASSED = "00";

	private static final Map<String, RefusalReason> REASONS = Map.of("21", RefusalReason.UNPAID, "22",
			RefusalReason.OVER_LIMIT, "24", RefusalReason.OVERALL_JUDGEMENT);

	private static final Pattern BUYER_NUMBER = Pattern.compile("[0-9]{11}");

	private final NpKakebaraiClient client;

	private final NpKakebaraiProperties settings;

	NpKakebaraiProvider(NpKakebaraiClient client, NpKakebaraiProperties settings) {
		this.client = client;
		this.settings = settings;
	}

	@Override
	public String name() {
		return PaymentProperties.NP_KAKEBARAI;
	}

	@Override
	public Duration longestRegistration() {
		return this.settings.connection().longest(2);
	}

	@Override
	public Optional<Pattern> buyerNumber() {
		return Optional.of(BUYER_NUMBER);
	}

	@Override
	public ProviderLimits limits() {
		return ProviderLimits.OF_THE_STORE;
	}

	@Override
	public ProviderAnswer register(TransactionRequest request) {
		JsonNode transactions = transactions(this.client.post("/v1/transactions", NpRegistration.of(request)));
		return answer(transactions, request.shopTransactionId());
	}

	@Override
	public Optional<ProviderAnswer> find(String shopTransactionId) {
		JsonNode transactions;
		try {
			transactions = transactions(this.client.post(this.settings.statusPath(),
					requests(Map.of("shopTransactionId", shopTransactionId))));
		}
		catch (ProviderFailure failure) {
			if (failure.says(this.settings.notFoundCodes()) || failure.says(this.settings.releasedCodes())) {
				return Optional.empty();
			}
			throw failure;
		}
		return transactions.isEmpty() ? Optional.empty() : Optional.of(answer(transactions, shopTransactionId));
	}

	@Override
	public void release(String providerTransactionId) {
		callOnce("/v1/transactions/cancel", providerTransactionId, this.settings.releasedCodes());
	}

	@Override
	public void requestBilling(String providerTransactionId, LocalDate billIssueBaseDate) {
		callOnce("/v1/bills/request",
				Map.of("npTransactionId", providerTransactionId, "billIssueBaseDate", billIssueBaseDate.toString()),
				this.settings.billedCodes());
	}

	/** An earlier call whose answer was lost may have had its effect: that is as good. */
	private void callOnce(String path, Object request, Set<String> doneBefore) {
		try {
			this.client.post(path, requests(request));
		}
		catch (ProviderFailure failure) {
			if (!failure.says(doneBefore)) {
				throw failure;
			}
		}
	}

	private static Map<String, Object> requests(Object request) {
		return Map.of("requests", List.of(request));
	}

	private static JsonNode transactions(JsonNode result) {
		JsonNode transactions = result.path("buyer").path("transactionInfoes");
		if (!transactions.isArray()) {
			throw unreadable("transactionInfoes");
		}
		return transactions;
	}

	private ProviderAnswer answer(JsonNode transactions, String shopTransactionId) {
		if (transactions.size() != 1) {
			throw unreadable("transactionInfoes");
		}
		JsonNode transaction = transactions.get(0);
		if (!transaction.path("shopTransactionId").asText(shopTransactionId).equals(shopTransactionId)) {
			throw unreadable("shopTransactionId");
		}
		String id = transaction.path("npTransactionId").asText();
		if (!StringUtils.hasText(id) || id.length() > ProviderAnswer.LONGEST_ID) {
			throw unreadable("npTransactionId");
		}
		JsonNode check = transaction.path("status").path("transactionAuthoriInfo");
		CreditDecision decision = decision(check.path("transactionAuthoriResult").asText());
		RefusalReason reason = (decision == CreditDecision.REFUSED)
				? REASONS.getOrDefault(check.path("transactionAuthoriNgReason").asText(), RefusalReason.OTHER) : null;
		return new ProviderAnswer(id, decision, reason);
	}

	private CreditDecision decision(String result) {
		if (PASSED.equals(result)) {
			return CreditDecision.PASSED;
		}
		if (this.settings.heldResults().contains(result)) {
			return CreditDecision.HELD;
		}
		if (this.settings.refusedResults().contains(result)) {
			return CreditDecision.REFUSED;
		}
		throw unreadable("transactionAuthoriResult");
	}

	private static ProviderFailure unreadable(String field) {
		return new ProviderFailure(Kind.UNREADABLE, List.of(field), null);
	}

}
