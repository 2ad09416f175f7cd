package dev.keiyaku.wizard;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WizardVisitTests {

	private static WizardVisit visit(String name, String value) {
		return new WizardVisit("visitor:1", Optional.empty(), Map.of(name, value));
	}

	@Test
	void theAddressSaysWhichOneItIsAbout() {
		assertThat(visit("item", "Q-1").item()).isEqualTo("Q-1");
		assertThat(visit("item", "Q-1").at("/order/quotes/{item}")).isEqualTo("/order/quotes/Q-1");
	}

	@Test
	void aSecretInTheAddressIsNotKeptWithTheDraft() {
		assertThat(visit("token", "secret").item()).isEmpty();
	}

	@Test
	void nothingInAnAddressLeadsElsewhere() {
		assertThat(visit("token", "../a?b={c}").at("/invitations/{token}"))
			.isEqualTo("/invitations/..%2Fa%3Fb=%7Bc%7D");
	}

	@Test
	void aVisitorIsNoMember() {
		assertThatIllegalStateException().isThrownBy(visit("item", "")::member);
	}

}
