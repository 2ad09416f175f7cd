package dev.keiyaku.order.process;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.SandboxMails;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An order that comes to its acceptance when its desired start can or cannot be kept any
 * more (store 3.3, 4.2).
 */
class LateAcceptanceProcessIT extends ProcessTest {

	private static final String TOO_LATE = "ご利用の開始が希望日より遅れる商品";

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates dates;

	@Autowired
	private Texts texts;

	@Autowired
	private SandboxMails mails;

	private SignedInMember customer;

	private LocalDate earliest;

	@BeforeEach
	void givenACompanyAndAPlanWithALeadTime() {
		this.customer = this.given.company("通過商事株式会社");
		String plan = Placing.monthly(1, this.today).planCode();
		this.earliest = this.dates.earliest(this.catalog.plan(plan).orElseThrow());
		assertThat(this.earliest).isAfter(this.today);
	}

	@Test
	void theClerkIsWarnedAndTheCustomerIsTold() throws Exception {
		String number = this.given.order(this.customer, Placing.monthly(1, this.today));

		JsonNode order = facts(number);
		assertThat(order.get("lateStarts")).hasSize(1);
		assertThat(order.get("lateStarts").get(0).asText()).contains("Zoom Workplace Pro", this.texts.day(this.today),
				"早くても" + this.texts.day(this.earliest));

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		assertThat(acceptance()).contains(TOO_LATE, this.texts.day(this.earliest) + "以降");
	}

	@Test
	void anOrderInTimeNamesTheDayUntilWhichItHasToBeAccepted() throws Exception {
		String number = this.given.order(this.customer, Placing.monthly(1, this.earliest));

		JsonNode order = facts(number);
		assertThat(order.get("lateStarts")).isEmpty();
		assertThat(order.get("acceptBy").asText()).isNotEmpty();

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		assertThat(acceptance()).doesNotContain(TOO_LATE);
	}

	private JsonNode facts(String number) throws Exception {
		String task = task(number, "accept-order").getId();
		return new JsonMapper().readTree(this.tasks.getVariableLocal(task, "order").toString());
	}

	private String acceptance() {
		return soon()
			.until(() -> this.mails.to(this.customer.email())
				.stream()
				.filter(mail -> mail.subject().startsWith("【注文受付結果のご連絡"))
				.findFirst()
				.orElse(null), mail -> mail != null)
			.text();
	}

}
