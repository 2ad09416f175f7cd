package dev.keiyaku.payment;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows wrong payment settings as one clear message instead of a stack trace. */
class WrongPaymentSettingsAnalyzer extends AbstractFailureAnalyzer<WrongPaymentSettings> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, WrongPaymentSettings cause) {
		return new FailureAnalysis("The payment settings are wrong: " + cause.getMessage(),
				"Set it in application.yml or in the environment; docs/operations.md lists the settings.", cause);
	}

}
