package dev.keiyaku.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table for spreadsheets: UTF-8 with a byte order mark, which Excel needs, and no cell
 * that a spreadsheet would take for a formula (ASVS 1.2.10).
 *
 * @param rows each with a cell for each title
 */
public record CsvFile(List<String> titles, List<List<String>> rows) {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** Full-width forms count as well: some spreadsheets read them alike. */
	private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	/** Answers with the file, to be saved under a name. */
	public ResponseEntity<byte[]> answer(String fileName) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(fileName, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(text().getBytes(StandardCharsets.UTF_8));
	}

	String text() {
		StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
		try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
			printer.printRecord(this.titles);
			for (List<String> row : this.rows) {
				printer.printRecord(row.stream().map(CsvFile::harmless).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	private static String harmless(String cell) {
		return FORMULA.matcher(cell).find() ? "'" + cell : cell;
	}

}
