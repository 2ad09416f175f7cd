package dev.keiyaku.wizard;

import java.time.Duration;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the store keeps a wizard that nobody continues.
 *
 * @param membersKept of members, who may come back to it
 * @param visitorsKept of visitors, who cannot once their session has ended
 */
@ConfigurationProperties("keiyaku.drafts")
record DraftProperties(@DefaultValue("30d") Duration membersKept, @DefaultValue("1d") Duration visitorsKept) {

	DraftProperties {
		WrongSetting.unless(membersKept.toMillis() > 0, "keiyaku.drafts.members-kept", "must be longer than nothing");
		WrongSetting.unless(visitorsKept.toMillis() > 0, "keiyaku.drafts.visitors-kept", "must be longer than nothing");
	}

}
