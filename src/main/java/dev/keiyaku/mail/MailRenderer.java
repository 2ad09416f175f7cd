package dev.keiyaku.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.keiyaku.store.StoreProperties;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts a mail into words: {@code mail/<template>.txt}, whose first line is the subject.
 * The engine is its own and no bean, because a second one would take the place of the web
 * pages'.
 */
@Component
class MailRenderer {

	private static final String SUBJECT = "Subject: ";

	private final SpringTemplateEngine engine = engine();

	private final Map<String, String> sources = new ConcurrentHashMap<>();

	private final StoreProperties store;

	MailRenderer(StoreProperties store) {
		this.store = store;
	}

	/**
	 * Renders a template.
	 * @param template the file's name without its folder and ending
	 * @param correspondence the reader and the variables
	 * @return subject and text
	 * @throws org.thymeleaf.exceptions.TemplateEngineException when there is no such
	 * template, or it does not fit the variables
	 */
	RenderedMail render(String template, Correspondence correspondence) {
		String[] parts = source(template).split("\\R", 2);
		if (parts.length < 2 || !parts[0].startsWith(SUBJECT)) {
			throw new TemplateInputException("mail/%s.txt does not begin with its subject".formatted(template));
		}
		Context variables = new Context(Locale.JAPAN, correspondence.facts());
		variables.setVariable("store", this.store);
		variables.setVariable("recipient", correspondence.recipient());
		String subject = this.engine.process(parts[0].substring(SUBJECT.length()), variables);
		return new RenderedMail(oneLine(subject),
				this.engine.process(parts[1].stripLeading(), variables).strip() + "\n");
	}

	/** A fact with a line break in it must not become a header of its own. */
	private static String oneLine(String text) {
		return text.replaceAll("\\s*[\\p{Cntrl}\\u2028\\u2029]+\\s*", " ").strip();
	}

	private String source(String template) {
		return this.sources.computeIfAbsent(template, MailRenderer::read);
	}

	private static String read(String template) {
		try {
			return new ClassPathResource("mail/%s.txt".formatted(template)).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver fragments = new ClassLoaderTemplateResolver();
		fragments.setOrder(1);
		fragments.setResolvablePatterns(Set.of("fragment/*"));
		fragments.setPrefix("mail/");
		fragments.setSuffix(".txt");
		fragments.setTemplateMode(TemplateMode.TEXT);
		fragments.setCharacterEncoding(StandardCharsets.UTF_8.name());
		StringTemplateResolver mails = new StringTemplateResolver();
		mails.setOrder(2);
		mails.setTemplateMode(TemplateMode.TEXT);
		mails.setCacheable(true);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.addTemplateResolver(fragments);
		engine.addTemplateResolver(mails);
		return engine;
	}

}
