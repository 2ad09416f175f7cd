package dev.keiyaku.signin.process;

import java.net.http.HttpResponse;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import dev.keiyaku.browser.StaffRest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Given an administrator, when staff get a password, then it is held to the rules of
 * members' passwords, wherever it is set (store, "Signing in").
 */
class StaffPasswordsIT extends StoreTest {

	private static final String GOOD = "a password for tests";

	private static final String RULE = "8文字以上64文字以内で設定してください";

	@Autowired
	private IdentityService identity;

	@Autowired
	private AdministratorCheck administrators;

	@Value("${server.port}")
	private int port;

	private final String clerk = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

	@AfterEach
	void dismiss() {
		this.identity.deleteUser(this.clerk);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "1234567", "password", "PASSWORD", "x-CLERK-x" })
	void aWeakOneIsRefusedInWords(String weak) {
		String password = weak.replace("CLERK", this.clerk);
		StaffRest admin = new StaffRest(this.port).signIn("admin", "keiyaku-sandbox", "admin");
		assertRefused(create(admin, password));
		assertThat(this.identity.createUserQuery().userId(this.clerk).count()).isZero();

		assertThat(create(admin, GOOD).statusCode()).isEqualTo(204);
		assertRefused(admin.change("PUT", "/user/" + this.clerk + "/credentials",
				"{\"password\":\"%s\",\"authenticatedUserPassword\":\"keiyaku-sandbox\"}".formatted(password)));
		assertThat(this.identity.checkPassword(this.clerk, GOOD)).as("the one before").isTrue();
	}

	@Test
	void theWebappsShowTheRulesAndWhichOfThemIsBroken() {
		StaffRest admin = new StaffRest(this.port).signIn("admin", "keiyaku-sandbox", "admin");
		assertThat(admin.get("/identity/password-policy").body()).contains("パスワードは8文字以上で設定してください。",
				"ログインIDを含むパスワードはご利用いただけません");
		assertThat(admin
			.change("POST", "/identity/password-policy",
					"{\"password\":\"short\",\"profile\":{\"id\":\"%s\"}}".formatted(this.clerk))
			.body()).contains("\"valid\":false");
	}

	/** As the setup page of the engine would. */
	@Test
	void noCallerLeavesTheRulesOut() {
		User user = this.identity.newUser(this.clerk);
		user.setPassword("a");
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(() -> this.identity.saveUser(user))
			.withMessageContaining(RULE);
	}

	@Test
	void aStoreWithAnAdministratorStarts() {
		assertThatCode(this.administrators::check).doesNotThrowAnyException();
	}

	private HttpResponse<String> create(StaffRest admin, String password) {
		return admin.change("POST", "/user/create", """
				{"profile":{"id":"%s","firstName":"試験","lastName":"担当","email":"clerk@keiyaku.example"},
				"credentials":{"password":"%s"}}""".formatted(this.clerk, password));
	}

	private static void assertRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(answer.body()).contains(RULE);
	}

}
