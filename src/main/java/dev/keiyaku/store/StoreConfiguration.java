package dev.keiyaku.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** {@link StoreProperties} under a name that templates can say, and the texts of all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSourceProperties.class)
class StoreConfiguration {

	@Bean
	static BeanFactoryPostProcessor storePropertiesName() {
		return factory -> {
			for (String name : factory.getBeanNamesForType(StoreProperties.class, true, false)) {
				factory.registerAlias(name, "storeProperties");
			}
		};
	}

	/**
	 * All bundles as one: Spring Boot's own looks through them one by one for each text,
	 * and a page has hundreds.
	 */
	@Bean
	ReloadableResourceBundleMessageSource messageSource(MessageSourceProperties properties) {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		properties.getBasename().forEach((name) -> messages.addBasenames("classpath:" + name.strip()));
		messages.setDefaultEncoding(properties.getEncoding().name());
		messages.setFallbackToSystemLocale(properties.isFallbackToSystemLocale());
		return messages;
	}

}
