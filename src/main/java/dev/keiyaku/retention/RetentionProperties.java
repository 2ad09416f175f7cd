package dev.keiyaku.retention;

import java.time.Duration;
import java.util.Map;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what goes one day.
 *
 * @param mails sent mails, which customers read on an order's page
 * @param audit the trail of what has happened to accounts
 * @param applications applications and invitations that came to nothing
 * @param inquiries inquiries that have ended
 * @param signIn what signing in leaves behind
 * @param engineMetrics what the engine counts of itself
 */
@ConfigurationProperties("keiyaku.retention")
record RetentionProperties(@DefaultValue("1095d") Duration mails, @DefaultValue("3650d") Duration audit,
		@DefaultValue("365d") Duration applications, @DefaultValue("1095d") Duration inquiries,
		@DefaultValue("90d") Duration signIn, @DefaultValue("90d") Duration engineMetrics) {

	/** What is younger may still be at work: links, mails that wait, limits. */
	private static final Duration LEAST = Duration.ofDays(30);

	/** What the law asks of books, and of what proves them. */
	private static final Duration LEAST_AUDIT = Duration.ofDays(2555);

	RetentionProperties {
		WrongSetting.unless(audit.compareTo(LEAST_AUDIT) >= 0, "keiyaku.retention.audit",
				"must be 7 years at least (2555d)");
		Map.of("mails", mails, "applications", applications, "inquiries", inquiries, "sign-in", signIn,
				"engine-metrics", engineMetrics)
			.forEach((name, kept) -> WrongSetting.unless(kept.compareTo(LEAST) >= 0, "keiyaku.retention." + name,
					"must be 30 days at least (30d)"));
	}

	Duration of(Kept kept) {
		return switch (kept) {
			case MAILS -> this.mails;
			case AUDIT -> this.audit;
			case APPLICATIONS -> this.applications;
			case INQUIRIES -> this.inquiries;
			case SIGN_IN -> this.signIn;
			case ENGINE_METRICS -> this.engineMetrics;
		};
	}

}
