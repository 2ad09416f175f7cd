package dev.keiyaku.sandbox.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import dev.keiyaku.sandbox.provider.ProviderStandIn.Credentials;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Starts the chosen provider's stand-in with the credentials that the store was given.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class ProviderConfiguration {

	@Bean(destroyMethod = "close")
	ProviderStandIn providerStandIn(StandInProperties standIn, Environment store, JdbcClient database)
			throws IOException {
		Path file = standIn.dataDirectory().resolve("provider.jsonl");
		if ("mf-kessai".equals(store.getProperty("keiyaku.payment.provider"))) {
			return ProviderStandIn.ofMfKessai(standIn.providerPort(), file,
					store.getRequiredProperty("keiyaku.payment.mf-kessai.api-key"),
					number -> companyName(database, number), standIn.providerDelay());
		}
		String prefix = "keiyaku.payment.np-kakebarai.";
		Credentials credentials = new Credentials(store.getRequiredProperty(prefix + "shop-code"),
				store.getRequiredProperty(prefix + "sp-code"), store.getRequiredProperty(prefix + "terminal-id"));
		return new ProviderStandIn(standIn.providerPort(), file, credentials, standIn.providerDelay());
	}

	/**
	 * A person registers a company with the provider and notes the number that it gave in
	 * the store; here every number so noted counts as given.
	 */
	private static Optional<String> companyName(JdbcClient database, String number) {
		return database.sql("select name from company where buyer_id = ?").param(number).query(String.class).optional();
	}

	@Autowired
	void addTexts(AbstractResourceBasedMessageSource messages) {
		messages.addBasenames("classpath:messages/sandbox-provider");
	}

}
