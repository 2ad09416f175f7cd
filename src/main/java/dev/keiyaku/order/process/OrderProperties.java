package dev.keiyaku.order.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param migrateUndecided whether this start takes orders that nobody has decided over to
 * the newest version of the process
 */
@ConfigurationProperties("keiyaku.order")
record OrderProperties(@DefaultValue("false") boolean migrateUndecided) {
}
