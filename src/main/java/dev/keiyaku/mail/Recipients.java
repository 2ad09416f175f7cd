package dev.keiyaku.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.number.NumberKind;
import dev.keiyaku.store.StoreProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds out who reads a mail. */
@Component
class Recipients {

	private final SingletonSupplier<List<MailFacts<?>>> features;

	private final BusinessNumbers numbers;

	private final StoreProperties store;

	private final DeskAddresses desks;

	private final MessageSource messages;

	Recipients(ObjectProvider<MailFacts<?>> features, BusinessNumbers numbers, StoreProperties store,
			DeskAddresses desks, MessageSource messages) {
		this.features = SingletonSupplier.of(() -> features.stream().toList());
		this.numbers = numbers;
		this.store = store;
		this.desks = desks;
		this.messages = messages;
	}

	Correspondence of(OutgoingMail mail) {
		String businessKey = mail.businessKey();
		MailFacts<?> feature = this.numbers.facts(businessKey, this.features.obtain().stream());
		MailRecipient recipient = Mailing.CUSTOMER.equals(mail.recipient()) ? feature.customer(businessKey)
				: feature.reader(businessKey, mail.recipient()).orElseGet(() -> desk(mail.recipient()));
		Map<String, Object> facts = new HashMap<>();
		facts.put("number", businessKey);
		NumberKind kind = this.numbers.kind(businessKey);
		if (kind.hasPage()) {
			facts.put("url", this.store.link(kind.page(businessKey)));
		}
		facts.putAll(mail.about()
			.map((about) -> feature.facts(businessKey, about))
			.orElseGet(() -> feature.facts(businessKey)));
		Map<String, Object> secrets = feature.secrets(businessKey, mail.template());
		facts.putAll(secrets);
		return new Correspondence(recipient, facts, !secrets.isEmpty());
	}

	private MailRecipient desk(String desk) {
		String address = this.desks.of(desk)
			.orElseThrow(() -> new IllegalStateException("keiyaku.mail.desks.%s is not configured".formatted(desk)));
		return new MailRecipient(null, null, this.messages.getMessage("mail.desk." + desk, null, desk, null), address);
	}

}
