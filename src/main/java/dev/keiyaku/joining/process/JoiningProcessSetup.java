package dev.keiyaku.joining.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;
import dev.keiyaku.process.TaskDecision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JoiningProcessSetup {

	@Bean
	ProcessVariables memberRegistrationVariables() {
		return new ProcessVariables(MemberRegistration.KEY,
				Set.of(MemberRegistration.ADDRESS_TAKEN, MemberRegistration.REGISTRATION_DECISION),
				Set.of(TaskDecision.FORMER));
	}

	@Bean
	ProcessVariables userInvitationVariables() {
		return new ProcessVariables(UserInvitation.KEY,
				Set.of(UserInvitation.INVITED_USER_DECISION, UserInvitation.ADMINISTRATOR_ID),
				Set.of(TaskDecision.FORMER));
	}

}
