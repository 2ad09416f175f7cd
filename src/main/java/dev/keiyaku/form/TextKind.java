package dev.keiyaku.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.keiyaku.store.PhoneNumbers;

/**
 * What a text field asks for. People write it in several ways, the store in one (store,
 * "What people type"): {@link #plain} is applied by the validator before every check, and
 * by whoever reads such a text otherwise. A form file names the kind of a field in its
 * property {@code kind}; without one it is {@link #TEXT}.
 */
public enum TextKind {

	/** Words as they are written, without what cannot be seen. */
	TEXT(Spelling::visible, ".*"),

	/** A Japanese telephone number: its 10 or 11 digits. */
	PHONE(Spelling::phone, "0\\d{9,10}"),

	/** 7 digits. */
	POSTAL_CODE(Spelling::postalCode, "\\d{7}"),

	/** 13 digits; whether the first fits the others is the domain's to check. */
	CORPORATE_NUMBER(Spelling::corporateNumber, "\\d{13}"),

	/** A person's reading: full-width katakana. */
	KANA(Spelling::kana, Spelling.KANA),

	/** A company's reading: katakana and full-width letters, digits and signs. */
	COMPANY_KANA(Spelling::companyKana, Spelling.COMPANY_KANA),

	/** An address to which mail can be sent. */
	EMAIL(EmailAddresses::plain, EmailAddresses.MAILABLE),

	/** What somebody signs in with. */
	LOGIN_ID(Spelling::code, "[A-Za-z0-9._@-]+"),

	/**
	 * A number with letters, such as another company gives one: half-width, no spaces.
	 */
	CODE(Spelling::code, "[A-Za-z0-9._/-]+"),

	/** One of the store's own numbers, such as {@code O-10000001}. */
	BUSINESS_NUMBER(Spelling::businessNumber, "[A-Z]-\\d{1,12}"),

	/** Digits alone, such as those of a code that was mailed. */
	DIGITS(Spelling::digits, "\\d+"),

	/** A number without separators. */
	NUMBER(Spelling::number, "[+-]?\\d+(\\.\\d+)?");

	private final UnaryOperator<String> spelling;

	private final Pattern taken;

	TextKind(UnaryOperator<String> spelling, String taken) {
		this.spelling = spelling;
		this.taken = Pattern.compile(taken, Pattern.DOTALL);
	}

	/** Returns the kind of that name in a form file, such as {@code postal-code}. */
	static Optional<TextKind> named(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.id().equals(name)).findFirst();
	}

	/** How form files and messages call it. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns the text as the store writes it, whether it {@link #takes} it or not. */
	public String plain(String typed) {
		return Formats.trimmed(this.spelling.apply(typed));
	}

	/**
	 * Whether a text is one of this kind.
	 * @param plain as {@link #plain} writes it
	 */
	public boolean takes(String plain) {
		return this.taken.matcher(plain).matches();
	}

	/**
	 * Returns a text as it is shown where it can be entered anew: one that is not of this
	 * kind stays as it was typed.
	 */
	String shown(String typed) {
		String plain = plain(typed);
		if (!takes(plain)) {
			return typed;
		}
		return (this == PHONE) ? PhoneNumbers.hyphenated(plain) : plain;
	}

}
