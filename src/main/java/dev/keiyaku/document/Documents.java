package dev.keiyaku.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sets documents in PDF: {@code documents/<template>.html}. The template engine is its
 * own and no bean, because a second one would take the place of the web pages'.
 */
@Component
public class Documents {

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final SpringTemplateEngine engine;

	private final DocumentFonts fonts;

	Documents(MessageSource messages, DocumentFonts fonts) {
		this.engine = engine(messages);
		this.fonts = fonts;
	}

	/**
	 * Makes a PDF.
	 * @param template the file's name without its folder and ending
	 * @param title names the document when it cannot be made
	 * @param facts the template's variables; what no font can show is replaced by 〓
	 */
	public byte[] pdf(String template, String title, Map<String, Object> facts) {
		String page = this.fonts.printable(this.engine.process(template, new Context(Locale.JAPAN, facts)));
		DocumentFonts.Fonts taken = this.fonts.take();
		try {
			return set(page, taken);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s: %s".formatted(template, title), ex);
		}
		finally {
			this.fonts.giveBack(taken);
		}
	}

	private byte[] set(String page, DocumentFonts.Fonts taken) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePDDocument(document);
			taken.use(document, builder);
			this.fonts.spareFor(page, builder);
			// nothing is fetched from anywhere: pictures come as data
			builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
			builder.withHtmlContent(page, null);
			builder.toStream(pdf);
			builder.run();
		}
		return pdf.toByteArray();
	}

	private static SpringTemplateEngine engine(MessageSource messages) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("documents/");
		templates.setSuffix(".html");
		// well-formed, as the renderer needs it
		templates.setTemplateMode(TemplateMode.XML);
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(messages);
		return engine;
	}

}
