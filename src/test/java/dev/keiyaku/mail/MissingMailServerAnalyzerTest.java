package dev.keiyaku.mail;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.mail.javamail.JavaMailSender;

import static org.assertj.core.api.Assertions.assertThat;

class MissingMailServerAnalyzerTest {

	private final MissingMailServerAnalyzer analyzer = new MissingMailServerAnalyzer();

	@Test
	void namesTheSettingWhenThereIsNoMailSender() {
		assertThat(this.analyzer.analyze(new NoSuchBeanDefinitionException(JavaMailSender.class)).getDescription())
			.contains("spring.mail.host");
	}

	@Test
	void leavesOtherMissingBeansToOthers() {
		assertThat(this.analyzer.analyze(new NoSuchBeanDefinitionException(String.class))).isNull();
	}

}
