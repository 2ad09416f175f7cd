package dev.keiyaku.mail.process;

import dev.keiyaku.mail.MailDelivery;
import dev.keiyaku.mail.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Behind {@code send-mail} of {@code mail-delivery.bpmn}. */
@Component
class DeliverMail implements JavaDelegate {

	private final Outbox outbox;

	DeliverMail(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.outbox.send((Long) execution.getVariable(MailDelivery.MAIL_ID));
	}

}
