package dev.keiyaku.member;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import dev.keiyaku.setting.WrongSetting;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Japan's postal codes: the table in the jar, or a newer one of Japan Post that the
 * operator has put in its place. It is read when a code is first asked for; the
 * operator's at the start, which a file that is none stops.
 */
@Component
public class PostalCodes {

	private static final Resource IN_THE_JAR = new ClassPathResource("postal-codes/utf_ken_all.csv");

	private static final int CODE = 2;

	private static final int PREFECTURE = 6;

	private static final int CITY = 7;

	private static final int TOWN = 8;

	private final Resource file;

	/** By the seven digits. */
	private Map<Integer, PostalArea> areas;

	PostalCodes(PostalCodeProperties properties) {
		this.file = (properties.file() != null) ? properties.file() : IN_THE_JAR;
		if (properties.file() != null) {
			WrongSetting.unless(!areas().isEmpty(), PostalCodeProperties.FILE,
					"must be utf_ken_all.csv as Japan Post publishes it");
		}
	}

	/**
	 * What a code says of an address; empty when nothing.
	 * @param code 7 digits
	 */
	public Optional<PostalArea> area(String code) {
		return code.matches("[0-9]{7}") ? Optional.ofNullable(areas().get(Integer.parseInt(code))) : Optional.empty();
	}

	private synchronized Map<Integer, PostalArea> areas() {
		if (this.areas == null) {
			this.areas = read();
		}
		return this.areas;
	}

	private Map<Integer, PostalArea> read() {
		Pattern notes = notes();
		Map<Integer, PostalArea> found = new HashMap<>();
		Map<String, String> names = new HashMap<>();
		try (Reader text = new InputStreamReader(this.file.getInputStream(),
				StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
				CSVParser rows = CSVFormat.DEFAULT.parse(text)) {
			for (CSVRecord row : rows) {
				if (row.size() > TOWN && row.get(CODE).matches("[0-9]{7}")) {
					String prefecture = names.computeIfAbsent(row.get(PREFECTURE), (name) -> name);
					String city = names.computeIfAbsent(row.get(CITY), (name) -> name);
					String town = notes.matcher(row.get(TOWN)).replaceFirst("");
					found.merge(Integer.valueOf(row.get(CODE)), new PostalArea(prefecture, city, town),
							PostalArea::and);
				}
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			return this.file == IN_THE_JAR ? failed(ex) : Map.of();
		}
		found.values().removeIf((area) -> area.prefecture().isEmpty());
		return found;
	}

	private static Map<Integer, PostalArea> failed(Exception ex) {
		throw new IllegalStateException("The jar has no postal codes: " + IN_THE_JAR, ex);
	}

	/** What the column of towns says that is no part of an address. */
	private static Pattern notes() {
		try {
			Properties file = PropertiesLoaderUtils.loadProperties(new EncodedResource(
					new ClassPathResource("member/postal-codes.properties"), StandardCharsets.UTF_8));
			return Pattern.compile(file.getProperty("notes"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
