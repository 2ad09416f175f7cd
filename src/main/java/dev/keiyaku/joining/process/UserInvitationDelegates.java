package dev.keiyaku.joining.process;

import dev.keiyaku.joining.Invitations;
import dev.keiyaku.joining.UserInvitation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code user-invitation}, each under its id. */
@Configuration(proxyBeanMethods = false)
class UserInvitationDelegates {

	@Bean
	JavaDelegate approveUser(Invitations invitations) {
		return execution -> invitations.approve(execution.getProcessBusinessKey(), administrator(execution));
	}

	@Bean
	JavaDelegate declineUser(Invitations invitations) {
		return execution -> invitations.decline(execution.getProcessBusinessKey(), administrator(execution));
	}

	@Bean
	JavaDelegate expireInvitation(Invitations invitations) {
		return execution -> invitations.expire(execution.getProcessBusinessKey());
	}

	private static long administrator(DelegateExecution execution) {
		return (Long) execution.getVariable(UserInvitation.ADMINISTRATOR_ID);
	}

}
