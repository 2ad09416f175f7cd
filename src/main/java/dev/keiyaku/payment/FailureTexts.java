package dev.keiyaku.payment;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a failure into words for staff; nothing of what the buyer wrote enters. */
@Component
class FailureTexts {

	private final MessageSource messages;

	FailureTexts(MessageSource messages) {
		this.messages = messages;
	}

	String describe(String shopTransactionId, ProviderFailure failure) {
		String detail = (failure.getCause() instanceof ProviderFailure outage) ? describe(shopTransactionId, outage)
				: String.join(", ", failure.codes());
		return this.messages.getMessage("payment.failure." + failure.kind(), new Object[] { shopTransactionId, detail },
				Locale.JAPAN);
	}

}
