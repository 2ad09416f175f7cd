package dev.keiyaku.portal;

import java.time.Duration;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param atOnce how many papers and files a node makes at once, for one member one less;
 * each takes memory, see docs/operations.md
 * @param waiting how many more wait, for one member half of them
 * @param patience how long they wait
 */
@ConfigurationProperties("keiyaku.heavy-pages")
record HeavyPagesProperties(@DefaultValue("2") int atOnce, @DefaultValue("10") int waiting,
		@DefaultValue("10s") Duration patience) {

	HeavyPagesProperties {
		WrongSetting.unless(atOnce >= 2, "keiyaku.heavy-pages.at-once", "must be 2 or more");
		WrongSetting.unless(waiting >= 0, "keiyaku.heavy-pages.waiting", "must be 0 or more");
		WrongSetting.unless(patience.toMillis() >= 1_000, "keiyaku.heavy-pages.patience", "must be a second or longer");
	}

}
