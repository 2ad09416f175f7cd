package dev.keiyaku.joining.process;

import java.util.Optional;

import dev.keiyaku.joining.MemberRegistration;
import dev.keiyaku.joining.Registrations;
import dev.keiyaku.payment.BuyerNumbers;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code member-registration}, each under its id. */
@Configuration(proxyBeanMethods = false)
class MemberRegistrationDelegates {

	@Bean
	JavaDelegate approveRegistration(Registrations registrations, BuyerNumbers buyerNumbers) {
		return execution -> registrations.approve(execution.getProcessBusinessKey(),
				Optional.ofNullable(TaskEntry.take(execution, MemberRegistration.BUYER_NUMBER))
					.flatMap(buyerNumbers::read)
					.orElse(null));
	}

	@Bean
	JavaDelegate declineRegistration(Registrations registrations) {
		return execution -> registrations.decline(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, MemberRegistration.DECLINE_REASON));
	}

	@Bean
	JavaDelegate expireRegistration(Registrations registrations) {
		return execution -> registrations.expire(execution.getProcessBusinessKey());
	}

}
