package dev.keiyaku.order.process;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param creditPollingInterval time between two questions for a credit check on hold
 */
@ConfigurationProperties("keiyaku.order")
record OrderProperties(@DefaultValue("15m") Duration creditPollingInterval) {
}
