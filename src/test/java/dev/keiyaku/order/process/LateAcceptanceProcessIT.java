package dev.keiyaku.order.process;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.SandboxMails;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An order that comes to its acceptance when its desired start can or cannot be kept any
 * more (store 3.3, 4.2).
 */
class LateAcceptanceProcessIT extends ProcessTest {

	private static final String TOO_LATE = "利用開始日が希望日より遅くなる商品";

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates dates;

	@Autowired
	private Texts texts;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private Contracts contracts;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private TransactionTemplate transaction;

	@LocalServerPort
	private int port;

	private NewCustomer person;

	private SignedInMember customer;

	private LocalDate usable;

	private LocalDate earliest;

	@BeforeEach
	void givenACompanyAndAPlanWithALeadTime() {
		this.person = NewCustomer.of(this.store, "通過商事株式会社");
		this.customer = this.transaction
			.execute((status) -> SignedInMember.of(this.members.byId(this.person.memberId())));
		String plan = Placing.monthly(1, this.today).planCode();
		this.usable = this.dates.usableFromToday(this.catalog.plan(plan).orElseThrow().leadTimeDays());
		this.earliest = this.dates.earliest(this.catalog.plan(plan).orElseThrow());
		assertThat(this.usable).isAfter(this.today);
	}

	@Test
	void whatIsAcceptedTooLateStartsWhenItCanBeUsedAndEverybodyIsTold() throws Exception {
		String number = this.given.order(this.customer, Placing.monthly(1, this.today));

		JsonNode order = facts(number);
		assertThat(order.get("lateStarts")).hasSize(1);
		assertThat(order.get("lateStarts").get(0).asText()).contains("Zoom Workplace Pro", this.texts.day(this.today),
				"利用開始日は" + this.texts.day(this.usable));

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		assertThat(acceptance()).contains(TOO_LATE, "利用開始日：" + this.texts.day(this.usable));
		assertThat(this.contracts.ofOrder(number, this.customer.companyId())).extracting(Contract::startDate)
			.containsExactly(this.usable);
		assertThat(this.orders.byNumber(number).lines()).extracting(PricedLine::desiredStart)
			.containsExactly(this.today);
		assertThat(this.person.signIn(this.port).getPage("/mypage/orders/" + number).body())
			.contains(this.texts.day(this.usable) + "から（利用開始希望日 " + this.texts.day(this.today));
	}

	@Test
	void anOrderInTimeNamesTheDayUntilWhichItHasToBeAccepted() throws Exception {
		String number = this.given.order(this.customer, Placing.monthly(1, this.earliest));

		JsonNode order = facts(number);
		assertThat(order.get("lateStarts")).isEmpty();
		assertThat(order.get("acceptBy").asText()).isNotEmpty();

		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		assertThat(acceptance()).doesNotContain(TOO_LATE);
		assertThat(this.contracts.ofOrder(number, this.customer.companyId())).extracting(Contract::startDate)
			.containsExactly(this.earliest);
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
