package dev.keiyaku.setting;

import java.util.List;
import java.util.stream.Collectors;

/** The store cannot start with a setting that it was given. */
public class WrongSetting extends RuntimeException {

	/**
	 * @param setting full name of the setting; its value stays out, since it may be
	 * secret
	 * @param rule what the setting must be, as the end of a sentence
	 */
	public WrongSetting(String setting, String rule) {
		this(setting + " " + rule);
	}

	private WrongSetting(String sentence) {
		super(sentence);
	}

	/** All that is wrong at once, so that the next start is not stopped by the second. */
	public static WrongSetting all(List<WrongSetting> wrong) {
		return new WrongSetting(wrong.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")));
	}

	/**
	 * Stops the start unless something holds.
	 * @throws WrongSetting when it does not
	 */
	public static void unless(boolean holds, String setting, String rule) {
		if (!holds) {
			throw new WrongSetting(setting, rule);
		}
	}

}
