package dev.keiyaku.limit;

import java.util.Locale;
import java.util.Map;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param limits how often each may be within its window, where that is not the default
 */
@ConfigurationProperties("keiyaku")
record LimitProperties(Map<Limit, Integer> limits) {

	LimitProperties {
		limits = (limits != null) ? Map.copyOf(limits) : Map.of();
		limits.forEach((limit, most) -> WrongSetting.unless(most > 0,
				"keiyaku.limits." + limit.name().toLowerCase(Locale.ROOT).replace('_', '-'), "must be 1 or more"));
	}

	int most(Limit limit) {
		return this.limits.getOrDefault(limit, limit.most());
	}

}
