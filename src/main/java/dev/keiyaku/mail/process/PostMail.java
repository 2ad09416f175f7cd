package dev.keiyaku.mail.process;

import java.util.Map;

import dev.keiyaku.mail.Mailing;
import dev.keiyaku.mail.Outbox;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * Queues a mail and starts the instance of {@code mail-delivery} that sends it, so an
 * SMTP server that is down holds up nothing.
 */
@Component
class PostMail implements Mailing {

	private final Outbox outbox;

	private final RuntimeService runtime;

	PostMail(Outbox outbox, RuntimeService runtime) {
		this.outbox = outbox;
		this.runtime = runtime;
	}

	@Override
	public void post(String businessKey, String template, String recipient) {
		long mailId = this.outbox.queue(businessKey, template, recipient);
		this.runtime.startProcessInstanceByKey(MailDelivery.KEY, businessKey, Map.of(MailDelivery.MAIL_ID, mailId));
	}

}
