package dev.keiyaku.terms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * @param folder the operator's own texts, which take the places of the delivered ones
 * with the same names, or null
 */
@ConfigurationProperties("keiyaku.terms")
record TermsProperties(Resource folder) {

	static final String FOLDER = "keiyaku.terms.folder";

	TermsProperties {
		WrongSetting.unless(folder == null || path(folder).isPresent(), FOLDER,
				"must be a folder that can be read, such as file:/etc/keiyaku/terms");
	}

	/** Where the folder is. */
	Optional<Path> path() {
		return Optional.ofNullable(this.folder).flatMap(TermsProperties::path);
	}

	private static Optional<Path> path(Resource folder) {
		try {
			Path path = folder.getFile().toPath();
			return Optional.of(path).filter((there) -> Files.isDirectory(there) && Files.isReadable(there));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
