package dev.keiyaku.signin.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which groups of the provider's are which of the store's. */
class StaffOidcPropertiesTests {

	private static final List<String> OURS = List.of("order-desk", "delivery-desk", "camunda-admin");

	private static StaffOidcProperties properties(String secret, Map<String, List<String>> groups) {
		return new StaffOidcProperties("https://login.example", "keiyaku", secret, Set.of("openid"),
				"preferred_username", "groups", groups, false);
	}

	@Test
	void aGroupOfTheStoresHasTheMembersOfEachThatIsNamedForIt() {
		StaffOidcProperties settings = properties("secret",
				Map.of("order-desk", List.of("sales", "orders"), "camunda-admin", List.of("it")));

		assertThat(settings.of(List.of("orders", "canteen"), OURS)).containsExactly("order-desk");
		assertThat(settings.of(List.of("canteen", "camunda-admin"), OURS)).as("the store's own name is none of theirs")
			.isEmpty();
	}

	@Test
	void fromTheEnvironmentANameComesWithoutItsHyphens() {
		StaffOidcProperties settings = properties("secret", Map.of("orderdesk", List.of("orders")));

		assertThat(settings.of(List.of("orders"), OURS)).containsExactly("order-desk");
		assertThat(settings.unknown(OURS)).isEmpty();
	}

	@Test
	void aMisspeltGroupIsNamed() {
		assertThat(properties("secret", Map.of("orders-desk", List.of("orders"))).unknown(OURS))
			.containsExactly("orders-desk");
	}

	@Test
	void aProviderWithoutSecretOrGroupsStopsTheStart() {
		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> properties("", Map.of("order-desk", List.of("orders"))))
			.withMessageContaining("keiyaku.staff.oidc.client-id, client-secret");
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> properties("secret", Map.of()))
			.withMessageContaining("keiyaku.staff.oidc.groups");
	}

}
