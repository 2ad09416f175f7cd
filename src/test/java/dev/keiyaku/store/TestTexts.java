package dev.keiyaku.store;

import java.time.Clock;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The store's texts without a running store. */
public final class TestTexts {

	private TestTexts() {
	}

	public static Texts at(Clock clock) {
		return new Texts(messages(), clock);
	}

	public static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/store", "messages/quote", "messages/document", "messages/order",
				"messages/purchase", "messages/catalog", "messages/portal", "messages/contract", "messages/amendment",
				"messages/form", "messages/bill", "messages/payment");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
