package dev.keiyaku.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;

import dev.keiyaku.setting.WrongSetting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * The store's identity (store, "Who uses what"). Without it the store does not start;
 * templates read it as {@code @storeProperties}.
 *
 * @param name what customers call the store
 * @param operator the company that runs it
 * @param publicAddress where customers reach it, without a path; links in mails start
 * with it
 */
@Validated
@ConfigurationProperties("keiyaku.store")
public record StoreProperties(@NotBlank String name, @NotNull @Valid Operator operator, @NotNull URI publicAddress) {

	public StoreProperties {
		WrongSetting.unless(publicAddress == null || isWhole(publicAddress), "keiyaku.store.public-address",
				"must be scheme and host without a path, such as https://store.example");
	}

	private static boolean isWhole(URI address) {
		return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
				&& address.getHost() != null && address.getRawUserInfo() == null
				&& (address.getRawPath().isEmpty() || address.getRawPath().equals("/")) && address.getRawQuery() == null
				&& address.getRawFragment() == null;
	}

	/**
	 * An address of the store for use outside its pages.
	 * @param path starts with a slash
	 * @return the absolute address, never derived from a request
	 */
	public String link(String path) {
		String address = this.publicAddress.toString();
		return (address.endsWith("/") ? address.substring(0, address.length() - 1) : address) + path;
	}

	/**
	 * The company that runs the store.
	 *
	 * @param company its registered name
	 * @param representative title and name of who represents it
	 * @param manager title and name of who answers for the store's business, the
	 * representative where it is missing
	 * @param postalCode such as 100-0001
	 * @param address on one line
	 * @param phone as customers should dial it
	 * @param email where it reads what customers write without the store
	 * @param registrationNumber as an issuer of qualified invoices: T and 13 digits
	 * @param seal the picture of its seal (PNG) for documents, or null
	 */
	public record Operator(@NotBlank String company, @NotBlank String representative, String manager,
			@NotBlank @Pattern(regexp = "\\d{3}-\\d{4}") String postalCode, @NotBlank String address,
			@NotBlank String phone, @NotBlank @Email String email,
			@NotBlank @Pattern(regexp = "T\\d{13}") String registrationNumber, Resource seal) {

		/** The first bytes of every PNG. */
		private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G' };

		public Operator {
			manager = StringUtils.hasText(manager) ? manager : representative;
			WrongSetting.unless(seal == null || isPicture(seal), "keiyaku.store.operator.seal",
					"must be a PNG that can be read");
		}

		private static boolean isPicture(Resource seal) {
			try (InputStream picture = seal.getInputStream()) {
				return Arrays.equals(picture.readNBytes(PNG.length), PNG);
			}
			catch (IOException ex) {
				return false;
			}
		}
	}

}
