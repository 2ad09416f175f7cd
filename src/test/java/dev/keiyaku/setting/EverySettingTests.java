package dev.keiyaku.setting;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given all settings that the store's modules read, when one of them cannot work, then
 * the start stops with a sentence that names it and not its value.
 */
class EverySettingTests {

	private static final String[] REQUIRED = { "keiyaku.store.name=ケイヤクストア",
			"keiyaku.store.public-address=https://store.example", "keiyaku.store.operator.company=ケイヤク商事株式会社",
			"keiyaku.store.operator.postal-code=100-0001", "keiyaku.store.operator.address=東京都千代田区千代田1-2-3",
			"keiyaku.store.operator.phone=03-0000-0000", "keiyaku.store.operator.representative=代表取締役 青木 誠",
			"keiyaku.store.operator.email=info@keiyaku.example",
			"keiyaku.store.operator.registration-number=T9234567890123", "keiyaku.mail.sender=store@keiyaku.example",
			"keiyaku.payment.provider=manual", "keiyaku.signin.secret-key=a key with the length that a key must have" };

	private final ApplicationContextRunner store = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(AllSettings.class)
		.withPropertyValues(REQUIRED);

	@Test
	void theRequiredOnesAreEnough() {
		this.store.run(context -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			keiyaku.store.name                              | ''
			keiyaku.store.public-address                    | www.shop.test
			keiyaku.store.public-address                    | //www.shop.test
			keiyaku.store.public-address                    | ftp://store.example
			keiyaku.store.public-address                    | https:///nowhere
			keiyaku.store.public-address                    | https://store.example/shop
			keiyaku.store.public-address                    | https://store.example?shop=1
			keiyaku.store.public-address                    | https://me:secret@store.example
			keiyaku.store.public-address                    | https://store example
			keiyaku.store.public-address                    | mailto:store@store.example
			keiyaku.store.operator.company                  | ' '
			keiyaku.store.operator.representative           | ''
			keiyaku.store.operator.phone                    | ' '
			keiyaku.store.operator.email                    | no-address
			keiyaku.store.operator.email                    | ''
			keiyaku.store.operator.postal-code              | 10000018
			keiyaku.store.operator.registration-number      | 9876543210987
			keiyaku.store.operator.seal                     | classpath:no-such-seal.png
			keiyaku.store.operator.seal                     | classpath:application.yml
			keiyaku.terms.folder                            | file:/no/such/folder
			keiyaku.terms.folder                            | /no/such/folder
			keiyaku.terms.folder                            | classpath:application.yml
			keiyaku.postal-codes.file                       | file:no-such-file.csv
			keiyaku.mail.sender                             | no-address
			keiyaku.mail.desks.order-desk                   | no-address
			keiyaku.signin.secret-key                       | short and secret
			keiyaku.signin.secret-key                       | ''
			keiyaku.limits.sessions-from-network            | 0
			keiyaku.limits.sessions-from-network            | plenty
			keiyaku.heavy-pages.at-once                     | 1
			keiyaku.heavy-pages.patience                    | 0s
			keiyaku.drafts.visitors-room                    | 0B
			keiyaku.drafts.members-kept                     | 0s
			keiyaku.drafts.visitors-kept                    | -7d
			keiyaku.drafts.visitors-kept                    | forever
			keiyaku.joining.identity-link                   | -24h
			keiyaku.joining.invitation-link                 | 0ms
			keiyaku.inquiry.open-for                        | 0d
			keiyaku.delivery.reminder-interval              | 0d
			keiyaku.delivery.overdue-after                  | -14d
			keiyaku.delivery.ask-again-after                | someday
			keiyaku.billing.closing-day                     | 0
			keiyaku.billing.closing-day                     | 32
			keiyaku.billing.payment-months                  | 7
			keiyaku.billing.payment-day                     | last
			keiyaku.billing.invoiced-by                     | NOBODY
			keiyaku.billing.per-second                      | 0
			keiyaku.contract.renewal-notice-days            | -30
			keiyaku.contract.renewal-notice-days            | 777
			keiyaku.contract.renewal-notice-days            | often
			keiyaku.quote.valid-days                        | 6
			keiyaku.quote.reminder-days                     | 0
			keiyaku.payment.credit-check.polling-interval   | 0s
			keiyaku.order.migrate-undecided                 | perhaps
			keiyaku.payment.np-kakebarai.read-timeout       | quickly
			keiyaku.retention.mails                         | 1d
			keiyaku.retention.inquiries                     | 29d
			keiyaku.retention.audit                         | forever
			keiyaku.retention.audit                         | 2554d
			keiyaku.staff.oidc.issuer                       | http://login.example
			keiyaku.staff.oidc.issuer                       | ''
			keiyaku.staff.oidc.passwords                    | perhaps
			""")
	void oneThatCannotWorkIsNamed(String setting, String value) {
		this.store.withPropertyValues(setting + "=" + value).run(context -> {
			assertThat(context).hasFailed();
			FailureAnalysis report = report(context.getStartupFailure());
			assertThat(report.getDescription()).startsWith("A setting is wrong: ").contains(setting);
			if (value.length() > 3) {
				assertThat(report.getDescription()).doesNotContain(value);
			}
			assertThat(report.getAction()).contains("docs/operations.md");
		});
	}

	private static FailureAnalysis report(Throwable failure) {
		return Stream.<FailureAnalyzer>of(new WrongSettingAnalyzer(), new UnreadableValueAnalyzer())
			.flatMap(analyzer -> Stream.ofNullable(analyzer.analyze(failure)))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no sentence", failure));
	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan("dev.keiyaku")
	static class AllSettings {

	}

}
