package dev.keiyaku.signin.process;

import dev.keiyaku.signin.PasswordResetProcess;
import dev.keiyaku.signin.PasswordResets;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code password-reset}, each under its id. */
@Configuration(proxyBeanMethods = false)
class PasswordResetDelegates {

	@Bean
	JavaDelegate identifyMember(PasswordResets resets) {
		return execution -> execution.setVariable(PasswordResetProcess.MEMBER_FOUND,
				resets.identify(execution.getProcessBusinessKey()));
	}

	@Bean
	JavaDelegate expirePasswordReset(PasswordResets resets) {
		return execution -> execution.setVariable(PasswordResetProcess.RESET_OVER,
				resets.expire(execution.getProcessBusinessKey()));
	}

}
