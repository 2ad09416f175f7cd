package dev.keiyaku.mail.process;

import dev.keiyaku.mail.Mailing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Behind every task of a diagram that sends a mail. Input parameters: {@code template},
 * the name of a file in {@code mail/}; {@code recipient}, a desk's name, when it is not
 * the customer.
 */
@Component
class SendMail implements JavaDelegate {

	static final String TEMPLATE = "template";

	static final String RECIPIENT = "recipient";

	private final Mailing mailing;

	SendMail(Mailing mailing) {
		this.mailing = mailing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String recipient = (String) execution.getVariableLocal(RECIPIENT);
		this.mailing.post(execution.getProcessBusinessKey(), (String) execution.getVariableLocal(TEMPLATE),
				(recipient != null) ? recipient : Mailing.CUSTOMER);
	}

}
