package dev.keiyaku.payment;

/** The store cannot start with the payment settings that it was given. */
class WrongPaymentSettings extends RuntimeException {

	/**
	 * @param setting full name of the setting; its value stays out, since it may be
	 * secret
	 * @param rule what the setting must be
	 */
	WrongPaymentSettings(String setting, String rule) {
		super(setting + " " + rule);
	}

}
