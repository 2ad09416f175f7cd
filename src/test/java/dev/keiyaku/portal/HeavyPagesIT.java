package dev.keiyaku.portal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a quote of many lines, when a member has it printed again and again at once. */
class HeavyPagesIT extends StoreTest {

	private static final int LINES = 40;

	private static final int AT_ONCE = 30;

	private static final String PLAN = "amabie-endpoint-standard";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Value("${server.port}")
	private int port;

	@Test
	void whatIsTooMuchIsToldToComeBackAndNobodyElseWaitsForIt() {
		NewCustomer eager = NewCustomer.of(this.store, "印刷試験株式会社");
		NewCustomer other = NewCustomer.of(this.store, "印刷待ち株式会社");
		Quoting quoting = new Quoting(this.store);
		quoting.fillCart(eager, LINES);
		String many = "/mypage/quotes/" + quoting.quote(eager, PLAN) + "/pdf";
		String one = "/mypage/quotes/" + quoting.quote(other, PLAN) + "/pdf";
		PortalClient member = eager.signIn(this.port);
		PortalClient somebodyElse = other.signIn(this.port);
		ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<CompletableFuture<HttpResponse<String>>> prints = IntStream.range(0, AT_ONCE)
				.mapToObj((i) -> CompletableFuture.supplyAsync(() -> member.getPage(many), browsers))
				.toList();
			long start = System.nanoTime();
			assertThat(somebodyElse.getPage(one).statusCode()).isEqualTo(200);
			assertThat(somebodyElse.getPage("/products").statusCode()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));

			List<HttpResponse<String>> answers = prints.stream().map(CompletableFuture::join).toList();
			assertThat(answers).anyMatch((answer) -> answer.statusCode() == 200);
			assertThat(answers.stream().filter((answer) -> answer.statusCode() != 200)).isNotEmpty()
				.allSatisfy((answer) -> {
					assertThat(answer.statusCode()).isEqualTo(503);
					assertThat(answer.headers().firstValue("Retry-After")).contains("10");
					assertThat(answer.body()).contains("ただいま書類の作成が混み合っています");
				});
			assertThat(member.getPage(many).statusCode()).as("afterwards").isEqualTo(200);
		}
		finally {
			browsers.shutdown();
		}
	}

	@Test
	void everyPaperAndEveryFileOfAListIsAHeavyPage() {
		List<String> heavy = this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.filter((path) -> path.endsWith("/pdf") || path.endsWith(".csv"))
			.toList();
		assertThat(heavy)
			.contains("/mypage/quotes.csv", "/mypage/orders/{number}/pdf",
					"/mypage/contracts/{contract}/procedures/{number}/pdf")
			.allSatisfy((path) -> assertThat(Stream.of(HeavyPages.PATHS))
				.anyMatch((pattern) -> PathPatternParser.defaultInstance.parse(pattern)
					.matches(PathContainer.parsePath(path.replaceAll("\\{[^}]+}", "X-1")))));
	}

}
