package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A customer who goes through the order wizard for plans that ask no questions, of the
 * cart or of a quote.
 *
 * @param path where the wizard lives
 */
record OrderSteps(NewCustomer customer, PortalClient client, String path) {

	private static final Map<String, Object> CONSENT = Map.of("salesTermsConsent", true);

	/** Where a step is posted, about what its page shows now. */
	String submitUrl(String slug) {
		return this.client.submitUrl(this.path + "/" + slug);
	}

	String page(String slug) {
		return this.client.get(this.path + "/" + slug).body();
	}

	HttpResponse<String> serviceTerms(String url) {
		return this.client.post(url, Map.of("serviceTerms", List.of(Map.of("consent", true))));
	}

	void enterCustomer() {
		accepted(this.client.post(submitUrl("customer"),
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.customer.email(), "addressId", String.valueOf(this.customer.addressId()),
						"userSameAsCustomer", true)));
	}

	void consent() {
		accepted(serviceTerms(submitUrl("service-terms")));
		accepted(this.client.post(submitUrl("payment"),
				Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true)));
	}

	HttpResponse<String> order(String url) {
		return this.client.post(url, CONSENT);
	}

	/** Goes all the way and returns the order's number. */
	String order() {
		enterCustomer();
		consent();
		return accepted(order(submitUrl("confirm"))).replaceAll(".*/(O-\\d+)\".*", "$1");
	}

	static String accepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
