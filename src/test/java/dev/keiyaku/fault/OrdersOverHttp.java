package dev.keiyaku.fault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The back door by which a test in another JVM has many orders placed and members made:
 * orders take the same service as the wizard's last step.
 */
@Configuration(proxyBeanMethods = false)
@Profile(OrdersOverHttp.PROFILE)
class OrdersOverHttp {

	static final String PROFILE = "fault";

	/** {@code POST ?count=n} answers the orders' numbers. */
	static final String PATH = "/fault/orders";

	/**
	 * {@code POST} answers a new member's login ID and the cookie of a trusted browser.
	 */
	static final String MEMBERS = "/fault/members";

	@Bean
	RouterFunction<ServerResponse> makingMembers(ApplicationContext store) {
		return RouterFunctions.route().POST(MEMBERS, (request) -> {
			NewCustomer customer = NewCustomer.of(store, "停電会員株式会社");
			int port = store.getEnvironment().getRequiredProperty("server.port", Integer.class);
			String browser = new SignInFactor(port).browser(customer.loginId()).orElseThrow();
			return ServerResponse.ok().body(List.of(customer.loginId(), browser));
		}).build();
	}

	@Bean
	RouterFunction<ServerResponse> placingOrders(Companies companies, Members members, Orders orders, Clock clock) {
		Placing placing = new Placing(companies, members, orders);
		return RouterFunctions.route().POST(PATH, (request) -> {
			int count = Integer.parseInt(request.param("count").orElseThrow());
			return ServerResponse.ok().body(place(placing, count, LocalDate.now(clock).plusDays(7)));
		}).build();
	}

	private static List<String> place(Placing placing, int count, LocalDate start) {
		SignedInMember customer = placing.company("停電商事株式会社");
		return IntStream.range(0, count).mapToObj((i) -> placing.order(customer, Placing.monthly(1, start))).toList();
	}

	@Bean
	@Order(0)
	SecurityFilterChain openToTests(HttpSecurity http) throws Exception {
		return http.securityMatcher(PATH, MEMBERS)
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

}
