package dev.keiyaku.mail.process;

import java.util.Objects;

import dev.keiyaku.mail.Mailing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Behind every task of a diagram that sends a mail. Input parameters: {@code template},
 * the name of a file in {@code mail/}; {@code recipient}, a desk's name, when it is not
 * the customer; {@code about}, which of the things that the number has.
 */
@Component
class SendMail implements JavaDelegate {

	static final String TEMPLATE = "template";

	static final String RECIPIENT = "recipient";

	static final String ABOUT = "about";

	private final Mailing mailing;

	SendMail(Mailing mailing) {
		this.mailing = mailing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String recipient = (String) execution.getVariableLocal(RECIPIENT);
		Object about = execution.getVariableLocal(ABOUT);
		this.mailing.post(execution.getProcessBusinessKey(), (String) execution.getVariableLocal(TEMPLATE),
				(recipient != null) ? recipient : Mailing.CUSTOMER, Objects.toString(about, null));
	}

}
