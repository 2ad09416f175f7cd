package dev.keiyaku.member;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Where the postal codes are.
 *
 * @param file Japan Post's {@code utf_ken_all.csv}; {@code null} for the one in the jar
 */
@ConfigurationProperties("keiyaku.postal-codes")
public record PostalCodeProperties(Resource file) {

	static final String FILE = "keiyaku.postal-codes.file";

	public PostalCodeProperties {
		WrongSetting.unless(file == null || file.isReadable(), FILE, "must be a file that can be read");
	}

}
