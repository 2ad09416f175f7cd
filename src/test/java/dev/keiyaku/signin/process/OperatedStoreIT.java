package dev.keiyaku.signin.process;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import dev.keiyaku.FreePorts;
import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.ProcessTest;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A store as an organisation operates it: staff sign in by an OpenID provider, which is a
 * real one over HTTP, and metrics are on a port of their own.
 */
@TestPropertySource(properties = { "keiyaku.staff.oidc.client-id=keiyaku",
		"keiyaku.staff.oidc.client-secret=the secret of the test's client",
		"keiyaku.staff.oidc.groups.order-desk=store-orders", "keiyaku.staff.oidc.groups.process-owners=store-owners",
		"management.prometheus.metrics.export.enabled=true" })
@Tag("other-store")
class OperatedStoreIT extends ProcessTest {

	private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

	private static final String TASKLIST = "/camunda/app/tasklist/default/";

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(Redirect.NORMAL)
		.build();

	@Autowired
	private IdentityService identity;

	@Autowired
	private Clerk clerk;

	@Value("${server.port}")
	private int port;

	@Value("${management.server.port}")
	private int managementPort;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) throws IOException {
		PROVIDER.start();
		int managementPort = FreePorts.next();
		registry.add("keiyaku.staff.oidc.issuer", () -> PROVIDER.issuerUrl("staff").toString());
		registry.add("management.server.port", () -> managementPort);
	}

	@AfterAll
	static void stop() {
		PROVIDER.shutdown();
	}

	@Test
	void whoOpensTasklistIsSignedInByTheOrganisationWithTheDesksOfTheirGroupsAndTheirName() throws Exception {
		knows("beppu", "store-orders", "everybody");

		HttpResponse<String> page = get(TASKLIST);

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.uri().getPath()).as("the page that was wanted").isEqualTo(TASKLIST);
		assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(200);
		assertThat(get(ENGINE + "/history/process-instance").statusCode()).as("an owner's").isEqualTo(403);
		assertThat(groups("beppu")).containsExactly("order-desk");
		assertThat(this.clerk.nameOf("beppu")).contains("別府", "花");
		assertThat(get("/mypage").uri().getPath()).as("no member").isEqualTo("/login");
	}

	@Test
	void whatTheProviderSaysOfGroupsHoldsFromTheNextSignInOn() throws Exception {
		knows("beppu2", "store-orders");
		get(TASKLIST);
		this.identity.createMembership("beppu2", "camunda-admin");

		this.cookies.getCookieStore().removeAll();
		knows("beppu2", "store-owners");
		get("/camunda/app/cockpit/default/");

		assertThat(groups("beppu2")).containsExactly("process-owners");
		assertThat(get(ENGINE + "/history/process-instance").statusCode()).isEqualTo(200);
	}

	@Test
	void whoeverHasNoGroupOfTheStoresIsRefusedInWords() throws Exception {
		knows("beppu3", "everybody");

		HttpResponse<String> page = get(TASKLIST);

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("このストアの担当が割り当てられていません", "別のアカウントでログインする");
		isForStaffAlone(page.body());
		assertThat(this.identity.createUserQuery().userId("beppu3").count()).isZero();
		assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@Test
	void whoeverHasLostAllGroupsIsRefusedAndKeepsNone() throws Exception {
		knows("beppu5", "store-orders");
		get(TASKLIST);
		assertThat(groups("beppu5")).containsExactly("order-desk");

		this.cookies.getCookieStore().removeAll();
		knows("beppu5", "everybody");

		assertThat(get(TASKLIST).statusCode()).isEqualTo(403);
		assertThat(groups("beppu5")).isEmpty();
	}

	@Test
	void nobodyTakesOverAUserOfTheEnginesByItsName() throws Exception {
		knows("admin", "store-orders");

		HttpResponse<String> page = get(TASKLIST);

		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains("同じ名前の別の担当者");
		assertThat(groups("admin")).contains("camunda-admin").doesNotContain("order-desk");
		assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@Test
	void aPasswordOpensNothing() throws Exception {
		HttpRequest request = request("/camunda/api/admin/auth/user/default/login/tasklist")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=admin&password=keiyaku-sandbox"))
			.build();
		assertThat(this.browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
		assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@Test
	void signingOutEndsBothSessions() throws Exception {
		knows("beppu4", "store-orders");
		get(TASKLIST);
		assertThat(get("/staff/sign-out").uri().getPath()).as("a link alone signs nobody out")
			.isEqualTo("/staff/sign-in");
		assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(200);

		String token = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.findFirst()
			.orElseThrow()
			.getValue();
		HttpRequest logout = request(LOGOUT).header("X-XSRF-TOKEN", token).POST(BodyPublishers.noBody()).build();
		assertThat(this.browser.send(logout, BodyHandlers.ofString()).statusCode()).isLessThan(300);
		HttpResponse<String> out = get("/staff/sign-out");

		assertThat(out.uri().getPath()).isEqualTo("/staff/sign-in");
		assertThat(out.previousResponse().orElseThrow().uri().toString())
			.startsWith(PROVIDER.endSessionEndpointUrl("staff").toString())
			.contains("id_token_hint=");
		assertThat(out.body()).contains("組織のアカウントでログインする");
		isForStaffAlone(out.body());
		assertThat(get(ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@Test
	void metricsAndHealthAreOnTheManagementPortAlone() throws Exception {
		HttpResponse<String> metrics = ask("http://localhost:" + this.managementPort + "/actuator/prometheus");
		assertThat(metrics.statusCode()).isEqualTo(200);
		assertThat(metrics.body()).contains("keiyaku_tasks_waiting{desk=\"order-desk\"}", "keiyaku_orders{status=",
				"camunda_job_successful_total", "hikaricp_connections_active", "jvm_memory_used_bytes");
		assertThat(ask("http://localhost:" + this.managementPort + "/actuator/health/readiness").statusCode())
			.isEqualTo(200);
		assertThat(ask("http://localhost:" + this.managementPort + "/actuator/env").statusCode()).isEqualTo(404);
		assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(404);
	}

	private static void isForStaffAlone(String page) {
		assertThat(page).contains("ケイヤクストア")
			.doesNotContain("<nav", "<footer", "href=\"/\"", "/products", "/cart", "/register", "\"/login");
	}

	private static void knows(String userId, String... groups) {
		PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("staff", "subject-of-" + userId, "JWT", null, Map
			.of("preferred_username", userId, "family_name", "別府", "given_name", "花", "groups", List.of(groups))));
	}

	private List<String> groups(String userId) {
		return this.identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.browser.send(request(path).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
	}

}
