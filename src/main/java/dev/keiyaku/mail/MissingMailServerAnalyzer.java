package dev.keiyaku.mail;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Names the missing setting when the store is started without an SMTP server.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingMailServerAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
		if (!JavaMailSender.class.equals(cause.getBeanType())) {
			return null;
		}
		return new FailureAnalysis("The SMTP server is not set: spring.mail.host is missing.",
				"Set it in application.yml or in the environment; docs/operations.md lists the settings.", cause);
	}

}
