package dev.keiyaku.order.web;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Carts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store, fault 20: what is no form's answer is refused within a second by every form of
 * an order, in the portal and in Tasklist, without a word about the store's inside.
 */
class BrokenBodiesIT extends ProcessTest {

	private static final String MANY = "長".repeat(3_500_000);

	private static final List<String> BROKEN = List.of("{\"customerName\":\"" + MANY + "\"}", "[".repeat(100_000),
			"{\"a\":".repeat(5_000), "{\"customerName\":", "", "null", "[]", "\"text\"", "{\"a\":1}{\"b\":2}", "\u0000",
			"😀");

	private static final Duration LIMIT = Duration.ofSeconds(1);

	/** So that a machine that is busy with something else does not decide. */
	private static final int ATTEMPTS = 3;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private Carts carts;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String number;

	private Duration slowest = Duration.ZERO;

	@BeforeEach
	void givenAnOrderThatAwaitsItsAcceptance() {
		this.customer = NewCustomer.of(this.store, "通過商事株式会社");
		SignedInMember member = this.transaction
			.execute(status -> SignedInMember.of(this.members.byId(this.customer.memberId())));
		this.number = this.given.order(member, Placing.monthly(1, this.today.plusDays(7)));
		task(this.number, "accept-order");
		this.client = this.customer.signIn(this.port);
	}

	@Test
	void noFormOfThePortalTakesThem() {
		List<String> forms = List.of("/cart/items?plan=amabie-endpoint-standard", "/cart/quote/customer",
				"/order/customer", "/order/questions", "/order/service-terms", "/order/payment", "/order/confirm",
				page("/cancel"), page("/receipt"));
		for (String form : forms) {
			for (String body : BROKEN) {
				assertRefused(form + " " + body.substring(0, Math.min(20, body.length())),
						() -> this.client.post(form, body.getBytes(StandardCharsets.UTF_8)));
			}
		}
		System.out.printf("row 20: %d broken bodies to %d forms of the portal: all 4xx, the slowest in %d ms%n",
				BROKEN.size(), forms.size(), this.slowest.toMillis());
		assertThat(Placing.all(this.orders, this.customer.companyId())).hasSize(1);
		assertThat(this.carts.of(this.customer.memberId()).isEmpty()).isTrue();
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	@Test
	void aNumberBeyondAllMeasureIsRefusedAtItsField() {
		String body = "{\"quantity\":1e999999999,\"desiredStart\":\"%s\",\"options\":[]}".formatted(this.today);
		assertRefused(body, () -> this.client.post("/cart/items?plan=amabie-endpoint-standard",
				body.getBytes(StandardCharsets.UTF_8)));
	}

	private String claimed() {
		String task = task(this.number, "accept-order").getId();
		this.tasks.claim(task, "desk");
		return task;
	}

	@Test
	void neitherDoesTasklist() throws Exception {
		StaffRest desk = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist");
		String form = "/task/" + claimed() + "/submit-form";
		List<String> bodies = List.of(reason(MANY), reason("長".repeat(1001)), reason("販売\u0000終了"), reason("販売終了😀"),
				"{\"variables\":", "[".repeat(100_000), "\u0000");
		for (String body : bodies) {
			assertRefused(body.substring(0, Math.min(90, body.length())), () -> desk.change("POST", form, body));
		}
		System.out.printf("row 20: %d broken bodies to Tasklist's form: all 4xx, the slowest in %d ms%n", bodies.size(),
				this.slowest.toMillis());
		assertThat(waitingAt(instance("order-acceptance", this.number))).containsExactly("accept-order");
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.REQUESTED);
	}

	@Test
	void norDoesTheEngineReadWhatIsTooLargeWhateverItsAddressAndLength() throws Exception {
		StaffRest desk = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist");
		String form = "engine/default/task/" + claimed() + "/submit-form";
		String large = reason(MANY);
		for (String address : List.of("/camunda/api/engine/", "/camunda/%61pi/engine/", "/camunda//api/engine/")) {
			assertThat(desk.stream(address + form, large).statusCode()).as(address).isEqualTo(413);
		}
		assertThat(desk.post("/camunda/%61pi/engine/" + form, large).statusCode()).isEqualTo(413);
		assertThat(waitingAt(instance("order-acceptance", this.number))).containsExactly("accept-order");

		HttpResponse<String> answer = desk.stream("/camunda/api/engine/" + form, reason("販売を終了したためです。"));
		assertThat(answer.statusCode()).as("what is small enough is read, but answered " + answer.body())
			.isEqualTo(204);
		assertThat(this.orders.byNumber(this.number).cancellationReason()).contains("販売を終了したためです。");
	}

	@Test
	void whatAMailCannotCarryIsRefusedAtItsFieldAndRareCharactersAreKept() {
		for (String text : List.of("間違えました😀", "間違え\u0000ました")) {
			HttpResponse<String> answer = this.client.post(page("/cancel"), Map.of("cancellationReason", text));
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("\"cancellationReason\":\"", "使用できない文字（絵文字など）");
		}
		assertThat(this.orders.byNumber(this.number).status()).isEqualTo(OrderStatus.REQUESTED);

		assertThat(this.client.post(page("/cancel"), Map.of("cancellationReason", "𠮷野支店の数量違い")).statusCode())
			.isEqualTo(200);
		assertThat(this.orders.byNumber(this.number).cancellationReason()).contains("𠮷野支店の数量違い");
	}

	private void assertRefused(String what, Supplier<HttpResponse<String>> sending) {
		Duration fastest = null;
		for (int attempt = 0; attempt < ATTEMPTS && (fastest == null || fastest.compareTo(LIMIT) >= 0); attempt++) {
			long start = System.nanoTime();
			HttpResponse<String> answer = sending.get();
			Duration time = Duration.ofNanos(System.nanoTime() - start);
			fastest = (fastest == null || time.compareTo(fastest) < 0) ? time : fastest;
			assertThat(answer.statusCode()).as(what + " is answered " + answer.body()).isBetween(400, 499);
			assertThat(answer.body()).doesNotContain("\tat ", "\\tat ", "dev.keiyaku", "ENGINE-", "0x00");
		}
		assertThat(fastest).as(what).isLessThan(LIMIT);
		this.slowest = (fastest.compareTo(this.slowest) > 0) ? fastest : this.slowest;
	}

	private static String reason(String text) throws JsonProcessingException {
		return new JsonMapper().writeValueAsString(Map.of("variables",
				Map.of("acceptanceDecision", Map.of("value", "CANCEL"), "cancellationReason", Map.of("value", text))));
	}

	private String page(String rest) {
		return "/mypage/orders/" + this.number + rest;
	}

}
