package dev.keiyaku.form;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses as people write and paste them. */
final class EmailAddresses {

	/**
	 * Local parts with dots anywhere, as Japan's mobile carriers gave them; a domain of
	 * the Internet. At most 64 characters before the at sign, 254 in all.
	 */
	static final String MAILABLE = "(?=.{1,254}$)(?=[^@]{1,64}@)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*[A-Za-z0-9!#$%&'*+/=?^_`{|}~-][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]*"
			+ "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,57}[a-z0-9])";

	/** As a mail program copies it: {@code Name <address>}, {@code mailto:address}. */
	private static final Pattern COPIED = Pattern.compile("^(?:[^<>]*<\\s*)?(?:mailto:)?\\s*([^<>\\s]+)\\s*>?$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NEEDLESSLY_QUOTED = Pattern.compile("^\"([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)\"@");

	private EmailAddresses() {
	}

	/** The address alone, in half width, with its domain as DNS has it. */
	static String plain(String typed) {
		String narrow = Formats.trimmed(Normalizer.normalize(Spelling.visible(typed), Normalizer.Form.NFKC));
		Matcher copied = COPIED.matcher(narrow);
		String address = copied.matches() ? copied.group(1) : narrow;
		address = NEEDLESSLY_QUOTED.matcher(address).replaceFirst("$1@");
		int at = address.lastIndexOf('@');
		return (at < 0) ? address : address.substring(0, at + 1) + domain(address.substring(at + 1));
	}

	private static String domain(String written) {
		try {
			return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return written;
		}
	}

}
