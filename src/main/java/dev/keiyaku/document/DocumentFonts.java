package dev.keiyaku.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * BIZ UDPGothic, in which documents are set. Read once: a document only embeds the
 * characters that it uses.
 */
@Component
class DocumentFonts {

	static final String FAMILY = "BIZ UDPGothic";

	/** The printers' mark for a character that the case lacks. */
	private static final int GETA = '〓';

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	private final byte[] regular = read("400Regular/BIZUDPGothic_400Regular.ttf");

	private final byte[] bold = read("700Bold/BIZUDPGothic_700Bold.ttf");

	private final CmapLookup characters = characters(this.regular);

	void use(PdfRendererBuilder builder) {
		builder.useFont(() -> new ByteArrayInputStream(this.regular), FAMILY, REGULAR, FontStyle.NORMAL, true);
		builder.useFont(() -> new ByteArrayInputStream(this.bold), FAMILY, BOLD, FontStyle.NORMAL, true);
	}

	/** The text with a geta in place of each character that the font does not have. */
	String printable(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints().map((character) -> has(character) ? character : GETA).forEach(printable::appendCodePoint);
		return printable.toString();
	}

	boolean has(int character) {
		return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT
				|| this.characters.getGlyphId(character) != 0;
	}

	private static byte[] read(String file) {
		try {
			return new ClassPathResource("documents/fonts/" + file).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CmapLookup characters(byte[] font) {
		try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
			return parsed.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
