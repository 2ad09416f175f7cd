package dev.keiyaku.signin.process;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResetProcessSetup {

	@Bean
	ProcessVariables passwordResetVariables() {
		return new ProcessVariables(PasswordResetProcess.KEY,
				Set.of(PasswordResetProcess.MEMBER_FOUND, PasswordResetProcess.RESET_OVER));
	}

}
