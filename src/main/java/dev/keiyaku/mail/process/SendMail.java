package dev.keiyaku.mail.process;

import java.util.Map;

import dev.keiyaku.mail.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Behind every task of a diagram that sends a mail. Input parameters: {@code template},
 * the name of a file in {@code mail/}; {@code recipient}, a desk's name, when it is not
 * the customer. The mail is queued with the process's own transaction and delivered by an
 * instance of {@code mail-delivery}, so an SMTP server that is down holds up nothing.
 */
@Component
class SendMail implements JavaDelegate {

	static final String TEMPLATE = "template";

	static final String RECIPIENT = "recipient";

	private static final String CUSTOMER = "customer";

	private final Outbox outbox;

	SendMail(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String businessKey = execution.getProcessBusinessKey();
		String recipient = (String) execution.getVariableLocal(RECIPIENT);
		long mailId = this.outbox.queue(businessKey, (String) execution.getVariableLocal(TEMPLATE),
				(recipient != null) ? recipient : CUSTOMER);
		execution.getProcessEngineServices()
			.getRuntimeService()
			.startProcessInstanceByKey(MailDelivery.KEY, businessKey, Map.of(MailDelivery.MAIL_ID, mailId));
	}

}
