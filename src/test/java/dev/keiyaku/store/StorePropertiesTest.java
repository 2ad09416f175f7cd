package dev.keiyaku.store;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.boot.autoconfigure.AutoConfigurations;

import static org.assertj.core.api.Assertions.assertThat;

class StorePropertiesTest {

	private static final Map<String, String> COMPLETE = Map.of("name", "ケイヤクストア", "public-address",
			"https://store.example/", "operator.company", "ケイヤク商事株式会社", "operator.representative", "代表取締役 青木 誠",
			"operator.postal-code", "100-0001", "operator.address", "東京都千代田区千代田1-2-3", "operator.phone", "03-0000-0000",
			"operator.email", "info@keiyaku.example", "operator.registration-number", "T9234567890123");

	@Test
	void templatesReadItByItsShortName() {
		storeWithout("none").run(context -> assertThat(context.getBean("storeProperties", StoreProperties.class).name())
			.isEqualTo("ケイヤクストア"));
	}

	@Test
	void linksStartWithThePublicAddress() {
		storeWithout("none").run(context -> assertThat(context.getBean(StoreProperties.class).link("/mypage"))
			.isEqualTo("https://store.example/mypage"));
	}

	@Test
	void whoRepresentsTheOperatorAnswersForTheStoreUnlessSomebodyElseDoes() {
		storeWithout("none").run(context -> assertThat(context.getBean(StoreProperties.class).operator().manager())
			.isEqualTo("代表取締役 青木 誠"));
		storeWithout("none").withPropertyValues("keiyaku.store.operator.manager=事業部長 水野 茂")
			.run(context -> assertThat(context.getBean(StoreProperties.class).operator().manager())
				.isEqualTo("事業部長 水野 茂"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "public-address", "operator.company", "operator.representative", "operator.phone",
			"operator.email", "operator.registration-number" })
	void aStoreThatDoesNotSayWhoItIsDoesNotStart(String missing) {
		storeWithout(missing).run(context -> assertThat(context).hasFailed());
	}

	@Test
	void aRegistrationNumberHasAFormOfItsOwn() {
		storeWithout("none").withPropertyValues("keiyaku.store.operator.registration-number=1234567890123")
			.run(context -> assertThat(context).hasFailed());
	}

	private static ApplicationContextRunner storeWithout(String missing) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
			.withUserConfiguration(Store.class)
			.withPropertyValues(COMPLETE.entrySet()
				.stream()
				.filter(entry -> !entry.getKey().equals(missing))
				.map(entry -> "keiyaku.store." + entry.getKey() + "=" + entry.getValue())
				.toArray(String[]::new));
	}

	@Configuration
	@EnableConfigurationProperties(StoreProperties.class)
	@Import(StoreConfiguration.class)
	static class Store {

	}

}
