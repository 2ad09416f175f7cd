package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Fills in the wizards of a monthly contract of one line, up to their last submit. */
public class ProcedureWizards {

	private final PortalClient client;

	private final NewCustomer customer;

	public ProcedureWizards(PortalClient client, NewCustomer customer) {
		this.client = client;
		this.customer = customer;
	}

	/** What is sent last. */
	public record LastSubmit(PortalClient client, String url, Map<String, Object> values) {

		/** Sends it, and finds it accepted. */
		public void send() {
			HttpResponse<String> answer = this.client.post(this.url, this.values);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		}

	}

	/** More of the plan, from that day of the running term on. */
	public LastSubmit change(String contract, String plan, int quantity, LocalDate day) {
		String wizard = "/mypage/contracts/" + contract + "/change/";
		step(wizard + "plans", Map.of("planRows", List.of(Map.of("planCode", plan))));
		step(wizard + "quantities", Map.of("quantityRows", List.of(Map.of("quantity", quantity))));
		step(wizard + "start", Map.of("desiredStart", day.toString()));
		step(wizard + "customer",
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.customer.email(), "addressId", String.valueOf(this.customer.addressId()),
						"userSameAsCustomer", true));
		step(wizard + "service-terms", Map.of("serviceTerms", List.of(Map.of("consent", true))));
		step(wizard + "payment", Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true));
		return last(wizard, Map.of("salesTermsConsent", true));
	}

	/** So many of the plan's units go. */
	public LastSubmit cancel(String contract, int quantity) {
		String wizard = "/mypage/contracts/" + contract + "/cancel/";
		step(wizard + "quantities", Map.of("cancelRows", List.of(Map.of("extent", "PART", "quantity", quantity))));
		customer(wizard);
		return last(wizard, Map.of("salesTermsConsent", true));
	}

	/** The whole contract ends. */
	public LastSubmit cancelAll(String contract) {
		String wizard = "/mypage/contracts/" + contract + "/cancel/all/";
		customer(wizard);
		step(wizard + "reason", Map.of("causes", List.of("PRICE")));
		return last(wizard, Map.of());
	}

	private void customer(String wizard) {
		step(wizard + "customer", Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone",
				"03-1234-5678", "customerEmail", this.customer.email()));
	}

	private LastSubmit last(String wizard, Map<String, Object> values) {
		return new LastSubmit(this.client, this.client.submitUrl(wizard + "confirm"), values);
	}

	private void step(String page, Map<String, Object> values) {
		new LastSubmit(this.client, this.client.submitUrl(page), values).send();
	}

}
