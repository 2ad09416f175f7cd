package dev.keiyaku.mail;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails go some time after they were sent; one that waits stays. */
@Configuration(proxyBeanMethods = false)
class MailRetention {

	@Bean
	OldRows oldMails(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.MAILS, "outgoing_mail", "state = 'SENT' and sent_at < :before");
	}

}
