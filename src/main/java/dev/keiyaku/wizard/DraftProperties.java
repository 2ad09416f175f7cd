package dev.keiyaku.wizard;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Map;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long the store keeps a wizard that nobody continues, and how much of them.
 *
 * @param membersKept of members, who may come back to it
 * @param visitorsKept of visitors, who cannot once their session has ended
 * @param visitorsRoom for all drafts of visitors of one network address
 */
@ConfigurationProperties("keiyaku.drafts")
record DraftProperties(@DefaultValue("30d") Duration membersKept, @DefaultValue("1d") Duration visitorsKept,
		@DefaultValue("4MB") DataSize visitorsRoom) implements Deadlines {

	DraftProperties {
		WrongSetting.unless(membersKept.toMillis() > 0, "keiyaku.drafts.members-kept", "must be longer than nothing");
		WrongSetting.unless(visitorsKept.toMillis() > 0, "keiyaku.drafts.visitors-kept", "must be longer than nothing");
		WrongSetting.unless(visitorsRoom.toBytes() > 0, "keiyaku.drafts.visitors-room", "must be more than nothing");
	}

	@Override
	public Map<String, TemporalAmount> deadlines() {
		return Map.of("keiyaku.drafts.members-kept", this.membersKept, "keiyaku.drafts.visitors-kept",
				this.visitorsKept);
	}
}
