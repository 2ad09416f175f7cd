package dev.keiyaku.signin;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** ASVS 6.3.1: failures cost ever more time. */
class AttemptKindTests {

	@ParameterizedTest
	@CsvSource({ "0,0", "3,0", "4,2", "5,4", "8,32", "12,512", "13,900", "19,900", "1000,900" })
	void theDelayDoublesUpToAQuarterOfAnHour(int failures, long seconds) {
		assertThat(AttemptKind.CODE.delayAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@EnumSource(value = AttemptKind.class, names = "COMPLETE")
	void whatIsOnlyCountedDoesNotDelay(AttemptKind kind) {
		assertThat(kind.delayAfter(4)).isZero();
	}

}
