package dev.keiyaku.payment.process;

import java.util.Set;

import dev.keiyaku.process.DeskList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks on hold wait for the provider, and not for the order desk. */
@Configuration(proxyBeanMethods = false)
class HeldCheckList {

	@Bean
	DeskList heldChecks() {
		return new DeskList("order-desk", "payment.held.list", Set.of("resolve-credit-check"));
	}

}
