package dev.keiyaku.process.migration;

import java.util.Locale;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Why an instance does not go is told in words, whatever has kept it. */
@ExtendWith(OutputCaptureExtension.class)
class ObstaclesTests {

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	private final Obstacles obstacles = new Obstacles(this.messages);

	ObstaclesTests() {
		this.messages.setBasename("messages/process");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
	}

	@Test
	void aFailureThatNobodyForesawIsNamedAndLeftToTheLog(CapturedOutput log) {
		assertThat(this.obstacles.of(new ProcessEngineException("broken at 試験 花子")))
			.containsExactly(new Obstacle(null, other("ProcessEngineException")));
		assertThat(log).contains("an instance could not be taken to another version", "broken at");
	}

	@Test
	void whoWasFasterIsNoFailure(CapturedOutput log) {
		assertThat(this.obstacles.of(new OptimisticLockingException("moved"))).isEqualTo(this.obstacles.gone());
		assertThat(log).isEmpty();
	}

	@Test
	void aMissingRightIsRefusedAsAWhole() {
		AuthorizationException denied = new AuthorizationException("may not");
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.obstacles.of(denied))
			.isSameAs(denied);
	}

	private String other(String what) {
		return this.messages.getMessage("process.migration.other", new Object[] { what }, Locale.JAPAN);
	}

}
