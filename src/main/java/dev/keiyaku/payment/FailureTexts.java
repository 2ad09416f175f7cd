package dev.keiyaku.payment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.keiyaku.payment.ProviderLimits.TooLong;

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
				: failure.tooLong().isEmpty() ? String.join(", ", failure.codes()) : tooLong(failure.tooLong());
		return this.messages.getMessage("payment.failure." + failure.kind(), new Object[] { shopTransactionId, detail },
				Locale.JAPAN);
	}

	private String tooLong(List<TooLong> fields) {
		return fields.stream()
			.map(text -> this.messages.getMessage("payment.too-long." + text.field(),
					new Object[] { text.longest(), text.length() }, Locale.JAPAN))
			.collect(Collectors.joining(this.messages.getMessage("payment.too-long.and", null, Locale.JAPAN)));
	}

}
