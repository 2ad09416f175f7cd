package dev.keiyaku.process.owner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.OrderCancellation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given orders that have gone different ways, when an owner asks for them, then each says
 * how it stands, who did what and how long it took; nobody else is answered.
 */
class OwnerWindowIT extends ProcessTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	private static final String OWNER = "/camunda/api/owner";

	@Autowired
	private OrderCancellation cancellation;

	@Autowired
	private IdentityService identity;

	@Value("${server.port}")
	private int port;

	@Test
	void ordersThatWentDifferentWaysAreToldApart() {
		SignedInMember customer = this.given.company("通過商事株式会社");
		ProcessInstance waiting = ordered(customer);
		ProcessInstance byClerk = ordered(customer);
		ProcessInstance byCustomer = ordered(customer);
		ProcessInstance refused = ordered(this.given.company("審査NG商事株式会社"));
		comesTo(waiting, "accept-order");
		this.tasks.claim(task(byClerk.getBusinessKey(), "accept-order").getId(), "desk");
		complete(byClerk.getBusinessKey(), "accept-order",
				Map.of("acceptanceDecision", "CANCEL", "cancellationReason", "販売を終了したためです。"));
		comesTo(byCustomer, "accept-order");
		this.cancellation.byCustomer(byCustomer.getBusinessKey(), customer.companyId(), customer.memberId(), null);
		for (ProcessInstance ended : List.of(byClerk, byCustomer, refused)) {
			comesToItsEnd(ended);
		}
		StaffRest owner = signedIn("owner", "cockpit");

		JsonNode running = theOne(owner, waiting, "");
		assertThat(running.get("outcome").asText()).isEqualTo("RUNNING");
		assertThat(running.get("waiting").asText()).contains("注文の可否を決める");
		assertThat(running.get("end").isNull()).isTrue();
		assertThat(theOne(owner, byClerk, "").get("outcome").asText()).isEqualTo("CANCELLED_BY_STAFF");
		assertThat(theOne(owner, byCustomer, "&outcome=CANCELLED_BY_CUSTOMER").get("ended").asText())
			.isEqualTo("お客様の取り消しを承った");
		assertThat(theOne(owner, refused, "&from=" + this.today.minusDays(1)).get("outcome").asText())
			.isEqualTo("REFUSED");
		for (String without : List.of("&outcome=COMPLETED", "&incident=true", "&from=" + this.today.plusDays(9),
				"&to=" + this.today.minusDays(9))) {
			assertThat(cases(owner, byClerk.getBusinessKey(), without)).isEmpty();
		}
		assertThat(cases(owner, "%", "")).as("wildcards are letters").isEmpty();

		JsonNode steps = json(owner, "/cases/%s/steps".formatted(byClerk.getId()));
		assertThat(stepOf(steps, "accept-order").get("person").asText()).isEqualTo(nameOf("desk"));
		assertThat(stepOf(steps, "check-credit").get("calledId").asText()).isNotEmpty();
		assertThat(stepOf(json(owner, "/cases/%s/steps".formatted(byCustomer.getId())), "accept-order").get("broken")
			.asBoolean()).isTrue();

		JsonNode figures = stepOf(json(owner, "/activities?process=order-acceptance&from=" + this.today.minusDays(1)),
				"accept-order");
		assertThat(figures.get("visits").asLong()).isGreaterThanOrEqualTo(3);
		assertThat(figures.get("median").asDouble()).isPositive();
		assertThat(json(owner, "/activities?process=order-acceptance&to=2000-01-01")).isEmpty();
		assertThat(json(owner, "/desks")).anySatisfy((desk) -> {
			assertThat(desk.get("desk").asText()).isEqualTo("受注デスク");
			assertThat(desk.get("task").asText()).isEqualTo("注文の可否を決める");
			assertThat(desk.get("waiting").asLong()).isPositive();
			assertThat(desk.get("done").asLong()).isPositive();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "/cases?process=order-acceptance", "/cases/x/steps",
			"/activities?process=order-acceptance", "/desks", "/migration?process=order-acceptance" })
	void nobodyElseIsAnswered(String path) {
		assertThat(signedIn("desk", "tasklist").call("GET", OWNER + path, null).statusCode()).isEqualTo(403);
		assertThat(new StaffRest(this.port).call("GET", OWNER + path, null).statusCode()).isEqualTo(401);
	}

	@Test
	void whatIsNotThereIsNotFoundAndWhatIsNotSaidIsAskedFor() {
		StaffRest owner = signedIn("owner", "cockpit");
		assertThat(owner.call("GET", OWNER + "/cases/x/steps", null).statusCode()).isEqualTo(404);
		assertThat(owner.call("GET", OWNER + "/cases", null).statusCode()).isEqualTo(400);
		assertThat(owner.call("GET", OWNER + "/cases?process=order-acceptance&from=yesterday", null).statusCode())
			.isEqualTo(400);
	}

	/** The family name first. */
	private String nameOf(String user) {
		User clerk = this.identity.createUserQuery().userId(user).singleResult();
		return Stream.of(clerk.getLastName(), clerk.getFirstName())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
	}

	private ProcessInstance ordered(SignedInMember customer) {
		return started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(1, this.today.plusDays(7))));
	}

	private JsonNode theOne(StaffRest owner, ProcessInstance process, String filter) {
		JsonNode found = cases(owner, process.getBusinessKey().substring(2), filter);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private JsonNode cases(StaffRest owner, String number, String filter) {
		return json(owner, "/cases?process=order-acceptance&number=%s%s".formatted(number.replace("%", "%25"), filter))
			.get("cases");
	}

	private static JsonNode stepOf(JsonNode steps, String activity) {
		return StreamSupport.stream(steps.spliterator(), false)
			.filter((step) -> activity.equals(step.get("activityId").asText()))
			.findFirst()
			.orElseThrow();
	}

	private StaffRest signedIn(String user, String webapp) {
		return new StaffRest(this.port).signIn(user, PASSWORD, webapp);
	}

	private static JsonNode json(StaffRest rest, String path) {
		HttpResponse<String> answer = rest.call("GET", OWNER + path, null);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		try {
			return new JsonMapper().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
