package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A 管理者 who goes through the wizards on a contract of one line, whose plan asks no
 * questions (store 6.2, 7.2, 7.4).
 *
 * @param contract its number, {@code C-…}
 */
public record ContractCustomer(NewCustomer member, PortalClient client, String contract) {

	private static final Map<String, Object> CONSENT = Map.of("salesTermsConsent", true);

	/** One of a company of its own, whose contract has begun. */
	public static ContractCustomer of(ApplicationContext store, int port, String company, PricedLine line) {
		NewCustomer buyer = admin(store, NewCustomer.of(store, company));
		Contracts contracts = store.getBean(Contracts.class);
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String contract = contracts.open(new OpenContract(buyer.companyId(), order,
				new ContractHolder(company, null, "試験 一郎", buyer.email()), List.of(line)));
		contracts.awaitStart(order);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> contracts.byNumber(contract).status() == ContractStatus.ACTIVE);
		return new ContractCustomer(buyer, buyer.signIn(port), contract);
	}

	private static NewCustomer admin(ApplicationContext store, NewCustomer member) {
		store.getBean(JdbcTemplate.class).update("update member set role = 'ADMIN' where id = ?", member.memberId());
		return member;
	}

	/** The same one, who signs in anew. */
	public ContractCustomer back(int port) {
		return new ContractCustomer(this.member, this.member.signIn(port), this.contract);
	}

	/** Another 管理者 of the same company. */
	public ContractCustomer colleague(ApplicationContext store, int port) {
		NewCustomer colleague = admin(store, this.member.colleague(store));
		return new ContractCustomer(colleague, colleague.signIn(port), this.contract);
	}

	SignedInMember signedIn(ApplicationContext store) {
		return SignedInMember.of(store.getBean(Members.class).byId(this.member.memberId()));
	}

	/** The contract's page, or one below it. */
	public String page(String below) {
		return "/mypage/contracts/" + this.contract + below;
	}

	/**
	 * Enters less of the plan, as far as the confirmation.
	 * @return where that is submitted
	 */
	public String less(String plan, int quantity) {
		enter("/change/plans", Map.of("planRows", List.of(Map.of("planCode", plan))));
		enter("/change/quantities", Map.of("quantityRows", List.of(Map.of("quantity", quantity))));
		enterCustomer("/change");
		enter("/change/service-terms", Map.of("serviceTerms", List.of(Map.of("consent", true))));
		enter("/change/payment", Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true));
		return confirm("/change");
	}

	/** Enters a cancellation of so many, as far as the confirmation. */
	public String cancel(int quantity) {
		enter("/cancel/quantities", Map.of("cancelRows", List.of(Map.of("extent", "PART", "quantity", quantity))));
		enterCustomer("/cancel");
		return confirm("/cancel");
	}

	/** Enters a cancellation of the whole, as far as the confirmation. */
	public String cancelAll() {
		enterCustomer("/cancel/all");
		enter("/cancel/all/reason", Map.of("causes", List.of("PRICE")));
		return confirm("/cancel/all");
	}

	void enterCustomer(String wizard) {
		enter(wizard + "/customer",
				Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
						"customerEmail", this.member.email(), "addressId", String.valueOf(this.member.addressId()),
						"userSameAsCustomer", true));
	}

	void enter(String step, Map<String, Object> values) {
		HttpResponse<String> answer = this.client.post(this.client.submitUrl(page(step)), values);
		assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(200);
	}

	String confirm(String wizard) {
		return this.client.submitUrl(page(wizard + "/confirm"));
	}

	public HttpResponse<String> submit(String confirm) {
		return this.client.post(confirm, CONSENT);
	}

}
