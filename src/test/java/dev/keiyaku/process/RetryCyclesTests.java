package dev.keiyaku.process;

import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetryCyclesTests {

	private static final String GOOD = "PT5S,PT1M,P1D";

	@Test
	void durationsAreTaken() {
		assertThat(new RetryCycles(GOOD, GOOD, GOOD).getMail()).isEqualTo(GOOD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PT5S,", "5 minutes", "PT0S", "-PT5S", "PT5S;PT1M" })
	void anythingElseStopsTheStart(String cycle) {
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> new RetryCycles(GOOD, cycle, GOOD))
			.withMessageStartingWith("keiyaku.retry.provider ");
	}

}
