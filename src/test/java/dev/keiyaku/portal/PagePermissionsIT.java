package dev.keiyaku.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.portal.PagePermissions.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages keep to the table of roles and permissions (store 8.3). */
class PagePermissionsIT extends StoreTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Permissions permissions;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Value("${server.port}")
	private int port;

	@Test
	void theTableIsTheOneOfTheManual() {
		assertThat(this.permissions.of(Role.ADMIN)).containsExactlyInAnyOrder(Permission.values());
		assertThat(this.permissions.of(Role.GENERAL)).containsExactlyInAnyOrder(Permission.QUOTE, Permission.ORDER,
				Permission.SEE_QUOTES, Permission.SEE_ORDERS, Permission.SEE_CONTRACTS, Permission.SEE_BILLS,
				Permission.SEE_INQUIRIES, Permission.CONFIRM_RECEIPT);
	}

	@ParameterizedTest
	@EnumSource
	void eachPageIsOpenToWhomTheTableNames(Role role) {
		Set<Permission> granted = this.permissions.of(role);
		Member member = new TestCompany(this.store, "権限試験株式会社").add(role);
		PortalClient client = TestCompany.signIn(member, this.port);
		int refused = 0;
		for (Rule rule : PagePermissions.RULES) {
			String path = rule.pattern().replace("/**", "").replace("*", "X-1");
			boolean allowed = rule.anyOf().isEmpty() || rule.anyOf().stream().anyMatch(granted::contains);
			HttpResponse<String> answer = (rule.method() == HttpMethod.GET) ? client.get(path)
					: client.post(path, Map.of());
			if (allowed) {
				assertThat(answer.statusCode()).as(role + " " + path).isNotEqualTo(403).isNotEqualTo(302);
			}
			else {
				assertThat(answer.statusCode()).as(role + " " + path).isEqualTo(403);
				refused++;
			}
		}
		System.out.printf("pages: %s is refused %d of %d%n", role, refused, PagePermissions.RULES.size());
		assertThat(refused).isEqualTo((role == Role.ADMIN) ? 0 : 5);
	}

	@Test
	void whoeverIsRefusedIsToldWhomToAsk() throws Exception {
		Member member = new TestCompany(this.store, "権限試験株式会社").add(Role.GENERAL);
		HttpResponse<String> answer = TestCompany.signIn(member, this.port).getPage("/mypage/users");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("「ユーザーの管理」の権限が必要です", "貴社の管理者に", "/mypage/roles");
		assertThat(TestCompany.signIn(member, this.port).get("/mypage").body()).contains("/mypage/profile")
			.doesNotContain("/mypage/users");
	}

	@Test
	void thePageOfARoleShowsTheVeryTable() {
		Member member = new TestCompany(this.store, "権限試験株式会社").add(Role.GENERAL);
		PortalClient client = TestCompany.signIn(member, this.port);
		for (Role role : Role.values()) {
			String page = client.get("/mypage/roles/" + role.name().toLowerCase()).body();
			for (Permission permission : Permission.values()) {
				assertThat(page).contains("data-permission=\"%s\" data-allowed=\"%s\"".formatted(permission,
						this.permissions.of(role).contains(permission)));
			}
		}
	}

	@Test
	void aPageThatNoRuleNamesIsNotThere() {
		Member member = new TestCompany(this.store, "権限試験株式会社").add(Role.ADMIN);
		assertThat(TestCompany.signIn(member, this.port).get("/mypage/nobody-has-said-who").statusCode())
			.isEqualTo(404);
	}

	/** Fails for a new page until somebody has said in the rules who may open it. */
	@Test
	void everyMembersPageIsNamedByARule() {
		List<String> pages = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.flatMap((pattern) -> methods(mapping.getMethodsCondition().getMethods())
					.map((method) -> method + " " + pattern.replaceAll("\\{[^/]*\\}", "x"))))
			.filter((page) -> page.matches("\\w+ /(cart|order|mypage|quote)(/.*)?"))
			.toList();
		assertThat(pages).hasSizeGreaterThan(20).allSatisfy((page) -> {
			MockHttpServletRequest request = new MockHttpServletRequest(page.split(" ")[0], page.split(" ")[1]);
			request.setServletPath(page.split(" ")[1]);
			assertThat(PagePermissions.RULES).anyMatch((rule) -> rule.matches(request));
		});
	}

	private static Stream<RequestMethod> methods(Set<RequestMethod> methods) {
		return methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST) : methods.stream();
	}

}
