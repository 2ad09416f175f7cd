package dev.keiyaku.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Shows a wrong setting as one sentence instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {

	static final String ACTION = "Set it in application.yml or in the environment; docs/operations.md lists the settings.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
		return new FailureAnalysis("A setting is wrong: " + cause.getMessage() + ".", ACTION, cause);
	}

}
