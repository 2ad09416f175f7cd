package dev.keiyaku.bench;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/**
 * The page of a full cart (store 3.3), whose every line is checked again. Target: p95
 * under 500 ms.
 */
class CartPageBench extends StoreTest {

	private static final int TIMES = 60;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	@Test
	void fullCart() {
		NewCustomer customer = NewCustomer.of(this.store, "計測商店株式会社");
		new Quoting(this.store).fillCart(customer, Carts.MAXIMUM_LINES);
		PortalClient browser = customer.signIn(this.port);
		Stopwatch stopwatch = new Stopwatch("A cart of %d lines over HTTP".formatted(Carts.MAXIMUM_LINES));
		stopwatch.time("the page", TIMES, (n) -> browser.get("/cart"));
		stopwatch.print();
		System.out.printf("%d statements%n", this.statements.ofRequests(() -> browser.get("/cart")));
	}

}
