package dev.keiyaku.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.browser.Portal;
import dev.keiyaku.browser.Windows;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What Lighthouse says on a phone of every kind of page ({@code tools/lighthouse}). The
 * aim is 90 of each figure. The reports are in {@code target/lighthouse}.
 */
class LighthouseBench extends ProcessTest {

	private static final List<String> PUBLIC = List.of("/", "/products", "/products?q=zoom", "/products/zoom-workplace",
			"/products/zoom-workplace/zoom-workplace-pro", "/login", "/register/terms", "/terms/sales",
			"/terms/company", "/inquiry/entry");

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Carts carts;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	@Test
	void everyPageOnAPhone() throws Exception {
		NewCustomer buyer = NewCustomer.of(this.store, "計測商店株式会社");
		this.database.update("update member set role = 'ADMIN' where id = ?", buyer.memberId());
		String contract = running(buyer);
		Quoting quoting = new Quoting(this.store);
		this.carts.add(buyer.memberId(), quoting.choice("zoom-workplace-pro"),
				quoting.choice("amabie-endpoint-standard"), quoting.choice("misago-board-light"));
		Portal portal = new Portal(this.windows.open(), this.port);
		portal.signIn(buyer.loginId(), NewCustomer.PASSWORD);
		fillInTheOrder(portal);

		measure(PUBLIC, "");
		String cookies = portal.page()
			.context()
			.cookies()
			.stream()
			.map((cookie) -> cookie.name + "=" + cookie.value)
			.collect(Collectors.joining("; "));
		List<String> members = new ArrayList<>(List.of("/products/zoom-workplace/zoom-workplace-pro", "/cart",
				"/cart/quote/customer", "/mypage", "/mypage/orders", "/mypage/quotes", "/mypage/contracts",
				"/mypage/contracts/" + contract, "/mypage/users"));
		Stream.of("customer", "questions", "service-terms", "payment", "confirm")
			.map((step) -> "/order/" + step)
			.forEach(members::add);
		members.add("/mypage/contracts/%s/change/plans".formatted(contract));
		members.add("/mypage/contracts/%s/cancel/quantities".formatted(contract));
		measure(members, cookies);
	}

	/** Once it is filled in, each of its steps can be opened. */
	private static void fillInTheOrder(Portal portal) {
		portal.open("/order/customer");
		portal.press("進む");
		portal.expectToBeAt("/order/questions");
		portal.field("管理者にする方のメールアドレス").fill("admin@customer.example");
		portal.page().getByLabel("Zoomアカウントの状況").selectOption("新しく作成する");
		portal.field("Windows端末の台数").fill("8");
		portal.field("緊急時の連絡先").fill("03-1234-5679");
		portal.press("進む");
		for (String step : List.of("service-terms", "payment")) {
			portal.expectToBeAt("/order/" + step);
			portal.page().locator("input[type=checkbox]").all().forEach(Locator::check);
			portal.press("進む");
		}
		portal.expectToBeAt("/order/confirm");
	}

	private String running(NewCustomer buyer) {
		String order = "T-" + System.nanoTime() % 1_000_000_000;
		PricedLine line = new PricedLine("zoom-workplace-business", "Zoom Workplace Business", "ライセンス",
				BillingPeriod.ANNUAL, this.today.minusYears(1).plusDays(1), 10, 32_400, List.of());
		String number = this.contracts.open(new OpenContract(buyer.companyId(), order,
				new ContractHolder("計測商店株式会社", null, "計測 一郎", buyer.email()), List.of(line)));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(number).status() == ContractStatus.ACTIVE);
		return number;
	}

	private void measure(List<String> paths, String cookies) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("node", "tools/lighthouse/measure.mjs",
				"--reports=target/lighthouse" + (cookies.isEmpty() ? "" : "/members"),
				"http://localhost:" + this.port));
		command.addAll(paths);
		if (!cookies.isEmpty()) {
			command.add("--cookie=" + cookies);
		}
		new ProcessBuilder(command).inheritIO().start().waitFor();
	}

}
