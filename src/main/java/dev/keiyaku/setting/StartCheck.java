package dev.keiyaku.setting;

/**
 * What must hold before the web server opens and can be looked at only when the database
 * and the processes are there.
 */
@FunctionalInterface
public interface StartCheck {

	/**
	 * Looks.
	 * @throws WrongSetting when the store cannot serve so
	 */
	void check();

}
