package dev.keiyaku.portal;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param submissionsPerHour how many forms of registration and invitation a node takes
 * from one network address in an hour
 */
@Validated
@ConfigurationProperties("keiyaku.portal")
record PortalProperties(@DefaultValue("100") @Positive int submissionsPerHour) {
}
