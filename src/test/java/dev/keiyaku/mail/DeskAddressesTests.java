package dev.keiyaku.mail;

import java.util.List;
import java.util.Map;

import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeskAddressesTests {

	private static final String ADDRESS = "order-desk@store.example";

	/** The environment has neither hyphens nor small letters. */
	@ParameterizedTest
	@ValueSource(strings = { "order-desk", "orderdesk", "orderDesk" })
	void aDeskIsFoundHoweverItsSettingIsWritten(String written) {
		DeskAddresses addresses = addresses(Map.of(written, ADDRESS));
		assertThat(addresses.of("order-desk")).contains(ADDRESS);
		assertThatCode(() -> addresses.require(List.of("order-desk"))).doesNotThrowAnyException();
	}

	@Test
	void allThatAreMissingAreNamed() {
		DeskAddresses addresses = addresses(Map.of("catalog-desk", ADDRESS));
		assertThat(addresses.of("order-desk")).isEmpty();
		assertThatExceptionOfType(WrongSetting.class)
			.isThrownBy(() -> addresses.require(List.of("catalog-desk", "delivery-desk", "order-desk")))
			.withMessage("keiyaku.mail.desks.delivery-desk (KEIYAKU_MAIL_DESKS_DELIVERYDESK), "
					+ "keiyaku.mail.desks.order-desk (KEIYAKU_MAIL_DESKS_ORDERDESK) "
					+ "must be set: the processes mail what is overdue there");
	}

	private static DeskAddresses addresses(Map<String, String> desks) {
		return new DeskAddresses(new MailSettings("store@store.example", desks));
	}

}
