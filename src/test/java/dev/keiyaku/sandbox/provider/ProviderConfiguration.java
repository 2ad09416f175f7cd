package dev.keiyaku.sandbox.provider;

import java.io.IOException;

import dev.keiyaku.sandbox.provider.ProviderStandIn.Credentials;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Starts the stand-in with the credentials that the store was given. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class ProviderConfiguration {

	@Bean(destroyMethod = "close")
	ProviderStandIn providerStandIn(StandInProperties standIn,
			@Value("${keiyaku.payment.np-kakebarai.shop-code}") String shopCode,
			@Value("${keiyaku.payment.np-kakebarai.sp-code}") String spCode,
			@Value("${keiyaku.payment.np-kakebarai.terminal-id}") String terminalId) throws IOException {
		return new ProviderStandIn(standIn.providerPort(), standIn.dataDirectory().resolve("provider.json"),
				new Credentials(shopCode, spCode, terminalId), standIn.providerDelay());
	}

	@Autowired
	void addTexts(ResourceBundleMessageSource messages) {
		messages.addBasenames("messages/sandbox-provider");
	}

}
