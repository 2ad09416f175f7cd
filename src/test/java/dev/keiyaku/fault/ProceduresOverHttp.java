package dev.keiyaku.fault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.AmendmentWithdrawal;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The back door by which a test in another JVM has procedures on contracts asked for and
 * led on: by the services that pages and Tasklist call.
 */
@Configuration(proxyBeanMethods = false)
@Profile(OrdersOverHttp.PROFILE)
class ProceduresOverHttp {

	private static final String ALL = "/fault/procedures/**";

	/** {@code POST ?kind=} a {@link Kind} answers the procedure's number. */
	static final String ASK = "/fault/procedures/ask?kind=";

	/**
	 * {@code POST ?number=&step=} does what a step waits for: a task of a desk, the
	 * receipt, the withdrawal. 404 when nothing waits for it.
	 */
	static final String STEP = "/fault/procedures/step?number=%s&step=%s";

	/** What is asked for. */
	enum Kind {

		/** More from today on, in a term that runs. */
		CHANGE,

		/** The end with a term that is over. */
		CANCELLATION,

		/** More from the next term on, which is to be taken back. */
		WITHDRAWN

	}

	@Bean
	RouterFunction<ServerResponse> askingForProcedures(ApplicationContext store, Contracts contracts,
			Companies companies, Members members, Orders orders, TransactionTemplate transaction, Clock clock) {
		Placing given = new Placing(companies, members, orders);
		AmendmentFixture procedures = new AmendmentFixture(store);
		return RouterFunctions.route().POST("/fault/procedures/ask", (request) -> {
			Kind kind = Kind.valueOf(request.param("kind").orElseThrow());
			LocalDate today = LocalDate.now(clock);
			SignedInMember customer = given.company("停電手続き株式会社");
			return ServerResponse.ok().body(transaction.execute((status) -> {
				String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
				LocalDate start = (kind == Kind.CANCELLATION) ? today.minusMonths(1).minusDays(1) : today.minusDays(5);
				Contract contract = contracts.byNumber(contracts.open(new OpenContract(customer.companyId(), order,
						new ContractHolder(customer.companyName(), null, customer.name(), customer.email()),
						List.of(Placing.monthly(3, start)))));
				contracts.awaitStart(order);
				return procedures.begin(contract, customer, proposal(kind, contract, today));
			}));
		}).build();
	}

	private static Proposal proposal(Kind kind, Contract contract, LocalDate today) {
		LocalDate next = contract.rule().term(2).firstDay();
		return switch (kind) {
			case CHANGE -> AmendmentFixture.more(contract, today, 5, 2_580);
			case WITHDRAWN -> AmendmentFixture.more(contract, next, 5, 2_580);
			case CANCELLATION -> AmendmentFixture.end(contract, next);
		};
	}

	@Bean
	RouterFunction<ServerResponse> leadingProceduresOn(Amendments amendments, AmendmentWithdrawal withdrawal,
			Members members, ReceiptConfirmation receipts, TaskService tasks, TransactionTemplate transaction,
			Clock clock) {
		return RouterFunctions.route().POST("/fault/procedures/step", (request) -> {
			String number = request.param("number").orElseThrow();
			SignedInMember customer = transaction
				.execute((status) -> SignedInMember.of(members.byId(amendments.byNumber(number).memberId())));
			String today = LocalDate.now(clock).toString();
			boolean done = switch (step(request)) {
				case "withdraw" -> withdrawal.byCustomer(number, customer.companyId(),
						customer.memberId()) == AmendmentWithdrawal.Outcome.WITHDRAWN;
				case "confirm-receipt" -> receipts.confirm(number, customer);
				case "arrange-delivery" ->
					complete(tasks, number, step(request), Map.of("makerOrderNumber", "M-1", "deliveredOn", today));
				case "complete-cancellation" -> complete(tasks, number, step(request), Map.of("arrangedEnd", today));
				case "review-cancellation" ->
					complete(tasks, number, step(request), Map.of("cancellationDecision", "ACCEPT"));
				default -> complete(tasks, number, step(request), Map.of("changeDecision", "ACCEPT"));
			};
			return done ? ServerResponse.ok().build() : ServerResponse.notFound().build();
		}).build();
	}

	private static String step(ServerRequest request) {
		return request.param("step").orElseThrow();
	}

	private static boolean complete(TaskService tasks, String number, String step, Map<String, Object> entered) {
		return Optional
			.ofNullable(
					tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(step).singleResult())
			.map((task) -> {
				tasks.complete(task.getId(), entered);
				return true;
			})
			.orElse(false);
	}

	@Bean
	@Order(0)
	SecurityFilterChain proceduresOpenToTests(HttpSecurity http) throws Exception {
		return http.securityMatcher(ALL)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

}
