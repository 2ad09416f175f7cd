package dev.keiyaku.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Noto Sans JP, which has rare kanji of people's and companies' names, such as the one of
 * a Yoshida who writes the upper part as earth. It is large and seldom needed, so it is
 * read when a document first asks for it.
 */
class SpareFont {

	private static final String FAMILY = "Noto Sans JP";

	private static final String REGULAR = "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf";

	private static final String BOLD = "noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf";

	private static final int REGULAR_WEIGHT = 400;

	private static final int BOLD_WEIGHT = 700;

	private CmapLookup characters;

	synchronized boolean has(int character) {
		if (this.characters == null) {
			try {
				this.characters = DocumentFonts
					.characters(new TTFParser().parse(new RandomAccessReadBuffer(DocumentFonts.read(REGULAR))));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this.characters.getGlyphId(character) != 0;
	}

	/** Takes it for every character that the document's own fonts lack. */
	void use(PdfRendererBuilder builder) {
		add(builder, REGULAR, REGULAR_WEIGHT);
		add(builder, BOLD, BOLD_WEIGHT);
	}

	private static void add(PdfRendererBuilder builder, String file, int weight) {
		builder.useFont(() -> new ByteArrayInputStream(DocumentFonts.read(file)), FAMILY, weight, FontStyle.NORMAL,
				true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
	}

}
