package dev.keiyaku.limit;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.validation.annotation.Validated;

/**
 * @param limits how often each may be within its window, where that is not the default
 */
@Validated
@ConfigurationProperties("keiyaku")
record LimitProperties(Map<@NotNull Limit, @Positive @NotNull Integer> limits) {

	@ConstructorBinding
	LimitProperties {
		limits = (limits != null) ? Map.copyOf(limits) : Map.of();
	}

	int most(Limit limit) {
		return this.limits.getOrDefault(limit, limit.most());
	}

}
