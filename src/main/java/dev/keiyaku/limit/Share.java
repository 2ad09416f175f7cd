package dev.keiyaku.limit;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import dev.keiyaku.audit.ClientAddress;

/**
 * Whose share of a limit is taken.
 *
 * @param who tells the sharers of a limit apart; of what is no number only a hash is kept
 */
public record Share(Limit limit, String who) {

	private static final int IPV6_BYTES = 16;

	/**
	 * A customer's network in IPv6, within which the customer chooses addresses freely.
	 */
	private static final int IPV6_NETWORK_BYTES = 8;

	private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

	/** The share of a member, a company or an account. */
	public static Share of(Limit limit, Object id) {
		return new Share(limit, String.valueOf(id));
	}

	/**
	 * The share of the network address whose request is being answered; in IPv6 that of
	 * its network of 64 bits. Requests that have no address share one.
	 */
	public static Share ofNetwork(Limit limit) {
		return new Share(limit, network(ClientAddress.current().orElse("")));
	}

	/**
	 * The share of a mailbox, however its address is written: in capitals, full-width,
	 * with a {@code +tag}, or with the dots that Gmail ignores.
	 */
	public static Share ofMailbox(Limit limit, String address) {
		return new Share(limit, mailbox(address));
	}

	/**
	 * Returns the network of an address.
	 * @param address a literal, as the servlet container has it
	 */
	public static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == IPV6_BYTES)
					? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES), IPV6_BYTES))
						.getHostAddress()
					: InetAddress.getByAddress(bytes).getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	static String mailbox(String address) {
		String plain = Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		int at = plain.lastIndexOf('@');
		if (at < 1) {
			return plain;
		}
		String domain = domain(plain.substring(at + 1));
		String local = plain.substring(0, at).replaceFirst("(?<=.)\\+.*", "");
		return (WITHOUT_DOTS.contains(domain) ? local.replace(".", "") : local) + "@" + domain;
	}

	private static String domain(String domain) {
		try {
			return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return domain;
		}
	}

	/** Withholds addresses from logs. */
	@Override
	public String toString() {
		return "Share[%s]".formatted(this.limit);
	}

}
