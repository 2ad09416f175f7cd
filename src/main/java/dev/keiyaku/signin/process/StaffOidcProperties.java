package dev.keiyaku.signin.process;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How staff sign in by the account of their organisation (OpenID Connect). Without an
 * issuer they do by a password of the engine's.
 *
 * @param issuer the provider's address, below which {@code /.well-known} describes it
 * @param clientId the store's id there
 * @param clientSecret and its secret
 * @param scopes what is asked for
 * @param userClaim the claim that becomes the engine's user id; names that a provider
 * gives anew to somebody else are none
 * @param groupsClaim the claim that lists a person's groups
 * @param groups for each group of the engine's those of the provider whose members are in
 * it
 * @param passwords whether users of the engine's may sign in by their passwords as well
 */
@ConfigurationProperties("keiyaku.staff.oidc")
record StaffOidcProperties(String issuer, String clientId, String clientSecret, @DefaultValue( {
		"openid", "profile", "email" }) Set<String> scopes, @DefaultValue("preferred_username") String userClaim,
		@DefaultValue("groups") String groupsClaim, @DefaultValue Map<String, List<String>> groups,
		@DefaultValue("false") boolean passwords){

	static final String PREFIX = "keiyaku.staff.oidc.";

	StaffOidcProperties {
		WrongSetting.unless(issuer == null || StringUtils.hasText(issuer), PREFIX + "issuer",
				"must not be empty; leave it out where staff sign in by passwords");
		if (issuer != null) {
			WrongSetting.unless(
					issuer.startsWith("https://") || issuer.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/.*)?"),
					PREFIX + "issuer", "must begin with https:// (http:// only for localhost)");
			WrongSetting.unless(StringUtils.hasText(clientId) && StringUtils.hasText(clientSecret),
					PREFIX + "client-id, client-secret", "must be set with an issuer");
			WrongSetting.unless(scopes.contains("openid"), PREFIX + "scopes", "must have openid among them");
			WrongSetting.unless(!groups.isEmpty(), PREFIX + "groups",
					"must name for a group of the store's those of the provider, or nobody could sign in");
		}
	}

	/**
	 * Returns of some of the engine's groups those that a member of these groups of the
	 * provider is in. From the environment, a group's name comes without its hyphens.
	 */
	Set<String> of(Collection<String> theirs, Collection<String> ours) {
		return ours.stream()
			.filter((group) -> this.groups.entrySet()
				.stream()
				.anyMatch((entry) -> uniform(entry.getKey()).equals(uniform(group))
						&& entry.getValue().stream().anyMatch(theirs::contains)))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Returns the groups that are named and are none of these. */
	Set<String> unknown(Collection<String> ours) {
		Set<String> known = ours.stream().map(StaffOidcProperties::uniform).collect(Collectors.toSet());
		return this.groups.keySet()
			.stream()
			.filter((group) -> !known.contains(uniform(group)))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static String uniform(String group) {
		return group.replace("-", "").toLowerCase(Locale.ROOT);
	}

}
