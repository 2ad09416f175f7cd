package dev.keiyaku.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * BIZ UDPGothic, in which documents are set, and {@link SpareFont} for the rare kanji of
 * names that it lacks. A document embeds the characters that it uses. Reading the fonts
 * takes longer than setting a page, so what was read is used again, by one document at a
 * time.
 */
@Component
class DocumentFonts {

	private static final String FAMILY = "BIZ UDPGothic";

	/** The printers' mark for a character that the case lacks. */
	private static final int GETA = '〓';

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	private final byte[] regular = read("400Regular/BIZUDPGothic_400Regular.ttf");

	private final byte[] bold = read("700Bold/BIZUDPGothic_700Bold.ttf");

	private final Queue<Fonts> idle = new ConcurrentLinkedQueue<>();

	private final List<CmapLookup> characters;

	private final SpareFont spare = new SpareFont();

	DocumentFonts() {
		Fonts first = parsed();
		this.characters = List.of(characters(first.regular()), characters(first.bold()));
		this.idle.add(first);
	}

	/** Fonts that a document has to itself until it gives them back. */
	record Fonts(TrueTypeFont regular, TrueTypeFont bold) {

		void use(PDDocument document, PdfRendererBuilder builder) throws IOException {
			builder.useFont(new PDFontSupplier(PDType0Font.load(document, this.regular, true)), FAMILY, REGULAR,
					FontStyle.NORMAL, true);
			builder.useFont(new PDFontSupplier(PDType0Font.load(document, this.bold, true)), FAMILY, BOLD,
					FontStyle.NORMAL, true);
		}

	}

	/** Lets a document that needs it have the spare font, too. */
	void spareFor(String text, PdfRendererBuilder builder) {
		if (!text.codePoints().allMatch(this::isInTheCase)) {
			this.spare.use(builder);
		}
	}

	Fonts take() {
		Fonts fonts = this.idle.poll();
		return (fonts != null) ? fonts : parsed();
	}

	void giveBack(Fonts fonts) {
		this.idle.add(fonts);
	}

	/**
	 * The text with a geta in place of each character that no font has. What only asks
	 * for another shape of the kanji before it goes: the kanji says the same.
	 */
	String printable(String text) {
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints()
			.filter((character) -> !isVariationSelector(character))
			.map((character) -> has(character) ? character : GETA)
			.forEach(printable::appendCodePoint);
		return printable.toString();
	}

	private static boolean isVariationSelector(int character) {
		return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
	}

	private boolean has(int character) {
		return isInTheCase(character) || this.spare.has(character);
	}

	private boolean isInTheCase(int character) {
		return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT
				|| this.characters.stream().allMatch((font) -> font.getGlyphId(character) != 0);
	}

	private Fonts parsed() {
		try {
			return new Fonts(new TTFParser().parse(new RandomAccessReadBuffer(this.regular)),
					new TTFParser().parse(new RandomAccessReadBuffer(this.bold)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] read(String file) {
		try {
			return new ClassPathResource("documents/fonts/" + file).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static CmapLookup characters(TrueTypeFont font) {
		try {
			return font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
