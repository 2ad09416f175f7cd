package dev.keiyaku.store;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives {@link StoreProperties} a name that templates can say. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

	@Bean
	static BeanFactoryPostProcessor storePropertiesName() {
		return factory -> {
			for (String name : factory.getBeanNamesForType(StoreProperties.class, true, false)) {
				factory.registerAlias(name, "storeProperties");
			}
		};
	}

}
