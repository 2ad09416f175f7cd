package dev.keiyaku.mail;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.number.NumberFacts;
import dev.keiyaku.number.NumberKind;

/**
 * What a feature knows about its own business numbers, for whoever writes a mail about
 * one. Asked when the mail is sent, so a mail that waited for the SMTP server tells the
 * state of then.
 *
 * @param <K> the kind of number; one bean for each
 */
public interface MailFacts<K extends NumberKind> extends NumberFacts<K> {

	/**
	 * Finds the customer to whom mails about the business key go.
	 * @param businessKey a number of that kind
	 * @return the person and the address
	 */
	MailRecipient customer(String businessKey);

	/**
	 * Finds a reader of the feature's own beside the customer, such as a company's
	 * administrator.
	 * @param businessKey a number of that kind
	 * @param recipient what the diagram names
	 * @return empty when the name is a desk's
	 */
	default Optional<MailRecipient> reader(String businessKey, String recipient) {
		return Optional.empty();
	}

	/**
	 * Collects what the templates may print.
	 * @param businessKey a number of that kind
	 * @return the templates' variables by name; {@code store}, {@code recipient},
	 * {@code number} and, where the number has a page, {@code url} are added by the mail
	 * module
	 */
	Map<String, Object> facts(String businessKey);

	/**
	 * Collects what a mail may print that is about one of the things that the number has,
	 * such as a term of a contract.
	 * @param businessKey a number of that kind
	 * @param about which of them, as the diagram says ({@code about}) or whoever posts
	 * the mail
	 * @return as {@link #facts(String)}
	 */
	default Map<String, Object> facts(String businessKey, String about) {
		return facts(businessKey);
	}

	/**
	 * Makes what only this mail may tell: a code, a link. Called once for each attempt to
	 * send, in the transaction of the sending, so that the feature keeps no more of it
	 * than a hash; what an earlier attempt made is void. The words of a mail with secrets
	 * are not kept.
	 * @param businessKey a number of that kind
	 * @param template the mail that is being written
	 * @return the templates' further variables by name; empty for a mail without secrets
	 */
	default Map<String, Object> secrets(String businessKey, String template) {
		return Map.of();
	}

}
