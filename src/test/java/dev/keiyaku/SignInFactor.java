package dev.keiyaku;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import dev.keiyaku.member.Members;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second factor of whoever signs in for a test: the mailbox, and the browsers that
 * members trust, so that not each of many sign-ins needs a mail (the store sends five an
 * hour).
 */
public final class SignInFactor {

	/** The cookie of a trusted browser, on http. */
	public static final String COOKIE = "keiyaku-browser";

	private static final String SUBJECT = "二要素認証コードのご案内";

	private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})$");

	private static final Map<String, String> BROWSERS = new ConcurrentHashMap<>();

	private final int port;

	public SignInFactor(int port) {
		this.port = port;
	}

	/** The cookie of a browser that the member trusts. */
	public Optional<String> browser(String loginId) {
		return Optional.ofNullable(BROWSERS.get(key(loginId)));
	}

	public void keepBrowser(String loginId, String cookie) {
		BROWSERS.put(key(loginId), cookie);
	}

	/** The member's own address. */
	public String email(String loginId) {
		return store().getBean(Members.class).byLoginId(loginId).orElseThrow().person().email();
	}

	/**
	 * Reads the code of the mail that something sends.
	 * @param request returns whether it has sent one
	 * @return six digits, {@code null} when nothing was sent
	 */
	public String mailed(String loginId, BooleanSupplier request) {
		int before = mails(loginId).size();
		int notedBefore = noted(loginId);
		if (!request.getAsBoolean()) {
			return null;
		}
		return Awaitility.await()
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofSeconds(30))
			.until(() -> newest(loginId, before, notedBefore), Optional::isPresent)
			.orElseThrow();
	}

	/**
	 * The SMTP server has the mail a moment before the store has noted so, and with it
	 * the code: no person is as fast, a test is.
	 */
	private Optional<String> newest(String loginId, int before, int notedBefore) {
		List<ReceivedMail> mails = mails(loginId);
		return (mails.size() == before || noted(loginId) == notedBefore) ? Optional.empty()
				: CODE.matcher(mails.get(0).text()).results().map((found) -> found.group(1)).findFirst();
	}

	/**
	 * Waits for a mail whose sending the store has noted, so that what it tells can be
	 * used.
	 * @param subject how its subject ends
	 */
	public ReceivedMail mail(String address, String subject) {
		return Awaitility.await()
			.pollInSameThread()
			.until(() -> isNoted(address, subject) ? store().getBean(SandboxMails.class)
				.to(address)
				.stream()
				.filter((mail) -> mail.subject().endsWith(subject))
				.findFirst() : Optional.<ReceivedMail>empty(), Optional::isPresent)
			.orElseThrow();
	}

	private boolean isNoted(String address, String subject) {
		return store().getBean(JdbcClient.class)
			.sql("select count(*) from outgoing_mail where address = ? and subject like '%' || ?")
			.params(address, subject)
			.query(Integer.class)
			.single() > 0;
	}

	private List<ReceivedMail> mails(String loginId) {
		if (store().getBean(Members.class).byLoginId(loginId).isEmpty()) {
			return List.of();
		}
		return store().getBean(SandboxMails.class)
			.to(email(loginId))
			.stream()
			.filter((mail) -> mail.subject().endsWith(SUBJECT))
			.toList();
	}

	private int noted(String loginId) {
		if (store().getBean(Members.class).byLoginId(loginId).isEmpty()) {
			return 0;
		}
		return store().getBean(JdbcClient.class)
			.sql("select count(*) from outgoing_mail where address = ? and template = 'sign-in-code' and state = 'SENT'")
			.param(email(loginId))
			.query(Integer.class)
			.single();
	}

	private ApplicationContext store() {
		return StoreSession.at(this.port);
	}

	private String key(String loginId) {
		return this.port + " " + loginId;
	}

}
