package dev.keiyaku.store;

import java.util.Locale;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Telephone numbers as they are written in Japan. */
public final class PhoneNumbers {

	private PhoneNumbers() {
	}

	/**
	 * The number with its hyphens.
	 * @param digits as the store keeps it; what has no hyphens in Japan stays as it is
	 */
	public static String hyphenated(String digits) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			String written = numbers.format(numbers.parse(digits, Locale.JAPAN.getCountry()),
					PhoneNumberFormat.NATIONAL);
			return written.replace("-", "").equals(digits) ? written : digits;
		}
		catch (NumberParseException ex) {
			return digits;
		}
	}

}
