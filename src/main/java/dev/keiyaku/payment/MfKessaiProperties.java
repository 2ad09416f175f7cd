package dev.keiyaku.payment;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the adapter {@code mf-kessai}, Money Forward Kessai's API v2.
 *
 * @param baseUrl where the API begins, for example {@code https://api.mfkessai.co.jp/v2}
 * @param apiKey header {@code apikey}
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param invoiceDeliveryMethods how the provider sends its invoices, {@code email},
 * {@code posting} or both
 * @param issueMonths the invoice is issued at the end of the month that comes so many
 * months after the order's
 * @param dueMonths it is to be paid by the end of the month that comes so many months
 * after the invoice's
 */
record MfKessaiProperties(URI baseUrl, String apiKey, @DefaultValue("3s") Duration connectTimeout,
		@DefaultValue("20s") Duration readTimeout, @DefaultValue("email") List<String> invoiceDeliveryMethods,
		@DefaultValue("1") int issueMonths, @DefaultValue("1") int dueMonths) {

	ProviderConnection connection() {
		return new ProviderConnection(this.baseUrl, this.connectTimeout, this.readTimeout);
	}

	/** The names of the settings that the adapter cannot do without and does not have. */
	List<String> missing() {
		Map<String, String> credentials = new HashMap<>();
		credentials.put("api-key", this.apiKey);
		return connection().missing(credentials);
	}

	/** The day of the invoice for an order of that day; both in JST. */
	LocalDate issueDate(LocalDate orderDate) {
		return YearMonth.from(orderDate).plusMonths(this.issueMonths).atEndOfMonth();
	}

	/** The day by which the order of that day is to be paid; both in JST. */
	LocalDate dueDate(LocalDate orderDate) {
		return YearMonth.from(orderDate).plusMonths(this.issueMonths + this.dueMonths).atEndOfMonth();
	}

	/** Leaves the key out: it must not reach a log. */
	@Override
	public String toString() {
		return "MfKessaiProperties[baseUrl=" + this.baseUrl + "]";
	}

}
