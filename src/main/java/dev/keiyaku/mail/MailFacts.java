package dev.keiyaku.mail;

import java.util.Map;
import java.util.Optional;

/**
 * What a feature knows about its own business keys, for whoever writes a mail about one.
 * Asked when the mail is sent, so a mail that waited for the SMTP server tells the state
 * of then.
 */
public interface MailFacts {

	/**
	 * Says whether a business key is this feature's.
	 * @param businessKey a public number, such as {@code O-10000001}
	 * @return whether the other methods answer for it; exactly one bean says yes
	 */
	boolean knows(String businessKey);

	/**
	 * Finds the customer to whom mails about the business key go.
	 * @param businessKey a number that this feature knows
	 * @return the person and the address
	 */
	MailRecipient customer(String businessKey);

	/**
	 * Finds a reader of the feature's own beside the customer, such as a company's
	 * administrator.
	 * @param businessKey a number that this feature knows
	 * @param recipient what the diagram names
	 * @return empty when the name is a desk's
	 */
	default Optional<MailRecipient> reader(String businessKey, String recipient) {
		return Optional.empty();
	}

	/**
	 * Collects what the templates may print.
	 * @param businessKey a number that this feature knows
	 * @return the templates' variables by name; {@code store} and {@code recipient} are
	 * added by the mail module
	 */
	Map<String, Object> facts(String businessKey);

	/**
	 * Makes what only this mail may tell: a code, a link. Called once for each attempt to
	 * send, in the transaction of the sending, so that the feature keeps no more of it
	 * than a hash; what an earlier attempt made is void. The words of a mail with secrets
	 * are not kept.
	 * @param businessKey a number that this feature knows
	 * @param template the mail that is being written
	 * @return the templates' further variables by name; empty for a mail without secrets
	 */
	default Map<String, Object> secrets(String businessKey, String template) {
		return Map.of();
	}

}
