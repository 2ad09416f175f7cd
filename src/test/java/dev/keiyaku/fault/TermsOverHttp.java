package dev.keiyaku.fault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The back door by which a test in another JVM has terms begin. */
@Configuration(proxyBeanMethods = false)
@Profile(OrdersOverHttp.PROFILE)
class TermsOverHttp {

	/** {@code POST ?count=} opens contracts whose second term has come. */
	static final String OPEN = "/fault/procedures/terms?count=";

	@Bean
	RouterFunction<ServerResponse> openingContracts(Contracts contracts, Companies companies, Members members,
			Orders orders, TransactionTemplate transaction, Clock clock) {
		Placing given = new Placing(companies, members, orders);
		return RouterFunctions.route().POST("/fault/procedures/terms", (request) -> {
			SignedInMember customer = given.company("停電請求株式会社");
			List<String> opened = new ArrayList<>();
			for (int n = 0; n < Integer.parseInt(request.param("count").orElseThrow()); n++) {
				String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
				opened.add(transaction.execute((status) -> {
					String number = contracts.open(new OpenContract(customer.companyId(), order,
							new ContractHolder(customer.companyName(), null, customer.name(), customer.email()),
							List.of(Placing.monthly(3, LocalDate.now(clock).minusMonths(1).minusDays(1)))));
					contracts.awaitStart(order);
					return number;
				}));
			}
			return ServerResponse.ok().body(opened);
		}).build();
	}

}
