package dev.keiyaku.payment;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the adapter {@code np-kakebarai}. What has a default here beyond the
 * time-outs is not confirmed by a public source, so it can be changed without a release.
 *
 * @param baseUrl where the provider's API begins, for example {@code https://host/api}
 * @param shopCode user of the basic authentication
 * @param spCode password of the basic authentication
 * @param terminalId header {@code X-NP-Terminal-Id}
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 * @param statusPath path of the call that asks for a transaction by the store's id
 * @param heldResults results that mean "not decided yet"
 * @param refusedResults results that mean "refused"
 * @param notFoundCodes errors that say the provider has no such transaction
 * @param releasedCodes errors that say the transaction was released before
 * @param billedCodes errors that say billing was requested before
 */
record NpKakebaraiProperties(URI baseUrl, String shopCode, String spCode, String terminalId,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("30s") Duration readTimeout,
		@DefaultValue("/v1/transactions/find") String statusPath, @DefaultValue( {
				"10", "40" }) Set<String> heldResults,
		@DefaultValue("20") Set<String> refusedResults, @DefaultValue("E0100113") Set<String> notFoundCodes,
		@DefaultValue("E0100118") Set<String> releasedCodes, @DefaultValue("E0100115") Set<String> billedCodes){

	ProviderConnection connection() {
		return new ProviderConnection(this.baseUrl, this.connectTimeout, this.readTimeout);
	}

	/** The names of the settings that the adapter cannot do without and does not have. */
	List<String> missing() {
		Map<String, String> credentials = new HashMap<>();
		credentials.put("shop-code", this.shopCode);
		credentials.put("sp-code", this.spCode);
		credentials.put("terminal-id", this.terminalId);
		return connection().missing(credentials);
	}

	/** Leaves the credentials out: they must not reach a log. */
	@Override
	public String toString() {
		return "NpKakebaraiProperties[baseUrl=" + this.baseUrl + "]";
	}

}
