package dev.keiyaku.order.process;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param creditPollingInterval time between two questions for a credit check on hold
 * @param migrateUndecided whether this start takes orders that nobody has decided over to
 * the newest version of the process
 */
@ConfigurationProperties("keiyaku.order")
record OrderProperties(@DefaultValue("15m") Duration creditPollingInterval,
		@DefaultValue("false") boolean migrateUndecided) {
}
