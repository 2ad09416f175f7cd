package dev.keiyaku.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts that this start has found: the delivered ones of {@code terms/}, in the
 * wording that fits the payment provider where there is one, and those that the operator
 * has put into their places.
 */
@Component
class TermsFiles {

	private static final String ENDING = ".md";

	private final Map<String, TermsFile> files = new TreeMap<>();

	private final Placeholders placeholders;

	/**
	 * @param provider with whom the store works: a delivered text may speak of them
	 */
	TermsFiles(TermsProperties settings, Placeholders placeholders,
			@Value("${keiyaku.payment.provider:}") String provider) {
		this.placeholders = placeholders;
		delivered("classpath:terms/");
		delivered("classpath*:terms/" + provider + "/");
		settings.path().ifPresent(this::own);
	}

	Optional<TermsFile> find(String code) {
		return Optional.ofNullable(this.files.get(code));
	}

	Collection<TermsFile> all() {
		return this.files.values();
	}

	private void delivered(String folder) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(folder + "*" + ENDING)) {
				put(file.getFilename(), "terms/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void own(Path folder) {
		try (Stream<Path> own = Files.list(folder)) {
			own.filter((file) -> file.toString().endsWith(ENDING)).sorted().forEach(this::replace);
		}
		catch (IOException ex) {
			throw new WrongSetting(TermsProperties.FOLDER, "cannot be read");
		}
	}

	private void replace(Path file) {
		String fileName = file.getFileName().toString();
		String name = TermsProperties.FOLDER + ": " + fileName;
		WrongSetting.unless(this.files.containsKey(code(fileName)), name,
				"is none of the store's texts, which are " + this.files.keySet());
		try {
			put(fileName, name, Files.readString(file));
		}
		catch (CharacterCodingException ex) {
			throw new WrongSetting(name, "must be written in UTF-8");
		}
		catch (IOException ex) {
			throw new WrongSetting(name, "cannot be read");
		}
	}

	private void put(String fileName, String name, String content) {
		String code = code(fileName);
		this.files.put(code, TermsFile.read(name, code, content, this.placeholders));
	}

	private static String code(String fileName) {
		return fileName.substring(0, fileName.length() - ENDING.length());
	}

}
