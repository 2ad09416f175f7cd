package dev.keiyaku.joining;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Of whoever has not become a member nothing stays, their consents neither. What a member
 * has agreed to is kept with the application that led to it.
 */
@Configuration(proxyBeanMethods = false)
class JoiningRetention {

	private static final String REGISTRATION = "status in ('DECLINED', 'EXPIRED', 'ADDRESS_TAKEN') and submitted_at < :before";

	private static final String INVITATION = "status in ('DECLINED', 'EXPIRED', 'WITHDRAWN') and invited_at < :before";

	/** First, since their applications say whether they are old. */
	@Bean
	@Order(0)
	OldRows oldJoiningConsents(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.APPLICATIONS, "joining_consent",
				"number in (select number from registration where %s union all select number from invitation where %s)"
					.formatted(REGISTRATION, INVITATION));
	}

	@Bean
	@Order(1)
	OldRows oldRegistrations(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.APPLICATIONS, "registration", REGISTRATION);
	}

	@Bean
	@Order(1)
	OldRows oldInvitations(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.APPLICATIONS, "invitation", INVITATION);
	}

}
