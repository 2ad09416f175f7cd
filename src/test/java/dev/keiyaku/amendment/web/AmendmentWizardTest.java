package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.process.ProcessTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A test of a wizard on a contract, as its browser speaks to the store. */
abstract class AmendmentWizardTest extends ProcessTest {

	@Autowired
	protected ApplicationContext store;

	@Autowired
	protected Contracts contracts;

	@Autowired
	protected Amendments amendments;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	protected int port;

	protected NewCustomer buyer;

	protected PortalClient client;

	/** Given a company, whose 管理者 is signed in. */
	protected void givenACompany(String name) {
		this.buyer = admin(name);
		this.client = this.buyer.signIn(this.port);
	}

	protected NewCustomer admin(String company) {
		NewCustomer admin = NewCustomer.of(this.store, company);
		this.database.update("update member set role = 'ADMIN' where id = ?", admin.memberId());
		return admin;
	}

	/** A contract of the company's that is 契約中. */
	protected String running(PricedLine... lines) {
		String order = "T-" + System.nanoTime() % 1_000_000_000;
		String contract = this.contracts.open(new OpenContract(this.buyer.companyId(), order,
				new ContractHolder("追加商事株式会社", null, "試験 一郎", this.buyer.email()), List.of(lines)));
		this.contracts.awaitStart(order);
		if (!lines[0].desiredStart().isAfter(this.today)) {
			soon().until(() -> this.contracts.byNumber(contract).status() == ContractStatus.ACTIVE);
		}
		return contract;
	}

	protected static String contractPage(String contract) {
		return "/mypage/contracts/" + contract;
	}

	/** Hands in a page as it is shown. */
	protected HttpResponse<String> handIn(String page, Map<String, Object> values) {
		return this.client.post(this.client.submitUrl(page), values);
	}

	/** Hands in a page that is not shown. */
	protected HttpResponse<String> handInUnseen(String page) {
		return this.client.post(page + "?fingerprint=unseen", Map.of());
	}

	protected static void accepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	protected static void refused(HttpResponse<String> answer, String field, String... words) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(answer.body()).contains(field).contains(words);
	}

	/** Told in words, with the way on. */
	protected static void conflict(HttpResponse<String> answer, String next, String... words) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(answer.body()).contains("\"next\":\"" + next + "\"").contains(words);
	}

	protected Map<String, Object> customer() {
		return Map.of("customerName", "試験 一郎", "customerNameKana", "シケン イチロウ", "customerPhone", "03-1234-5678",
				"customerEmail", this.buyer.email(), "addressId", String.valueOf(this.buyer.addressId()),
				"userSameAsCustomer", true);
	}

}
