package dev.keiyaku.joining.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JoiningProcessSetup {

	@Bean
	ProcessVariables memberRegistrationVariables() {
		return new ProcessVariables(MemberRegistration.KEY,
				Set.of(MemberRegistration.ADDRESS_TAKEN, MemberRegistration.DECISION));
	}

	@Bean
	ProcessVariables userInvitationVariables() {
		return new ProcessVariables(UserInvitation.KEY,
				Set.of(UserInvitation.DECISION, UserInvitation.ADMINISTRATOR_ID));
	}

}
