package dev.keiyaku.joining;

import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Map;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long mailed links can be used.
 *
 * @param identityLink of the identity mail (store 1.1)
 * @param invitationLink of an invitation (store 8.1)
 */
@ConfigurationProperties("keiyaku.joining")
public record JoiningProperties(@DefaultValue("24h") Duration identityLink,
		@DefaultValue("7d") Duration invitationLink) implements Deadlines {

	public JoiningProperties {
		WrongSetting.unless(identityLink.toMillis() > 0, "keiyaku.joining.identity-link",
				"must be longer than nothing");
		WrongSetting.unless(invitationLink.toMillis() > 0, "keiyaku.joining.invitation-link",
				"must be longer than nothing");
	}

	@Override
	public Map<String, TemporalAmount> deadlines() {
		return Map.of("keiyaku.joining.identity-link", this.identityLink, "keiyaku.joining.invitation-link",
				this.invitationLink);
	}

}
