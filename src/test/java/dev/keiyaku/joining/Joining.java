package dev.keiyaku.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.keiyaku.PortalClient;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who joins through the portal's own addresses. */
public class Joining {

	public static final String PASSWORD = "a passphrase of my own";

	private final int port;

	private final SandboxMails mails;

	public final PortalClient visitor;

	public final String loginId = "j" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);

	public final String email = this.loginId + "@test.example";

	public Joining(int port, SandboxMails mails) {
		this.port = port;
		this.mails = mails;
		this.visitor = new PortalClient(port);
	}

	/** What a person of no company yet enters. */
	public Map<String, Object> form() {
		Map<String, Object> form = invitedForm();
		form.putAll(Map.of("companyName", "㈱髙橋" + this.loginId, "companyNameKana", "ｶﾌﾞｼｷｶﾞｲｼｬたかはし", "postalCode",
				"１００－０００５", "prefecture", "東京都", "street", "千代田区丸の内1-1", "email", this.email, "emailRepeated",
				this.email));
		return form;
	}

	/** What a person enters whose company and address are known. */
	public Map<String, Object> invitedForm() {
		return new HashMap<>(Map.of("name", "髙橋 一郎", "nameKana", "たかはし いちろう", "phone", "０３－１２３４－５６７８", "loginId",
				this.loginId, "password", PASSWORD, "passwordRepeated", PASSWORD));
	}

	/** Goes through the terms. */
	public void agree(String path) {
		accepted(path + "/terms", Map.of("storeTermsConsent", true));
		accepted(path + "/privacy", Map.of("privacyConsent", true));
	}

	public void accepted(String page, Map<String, ?> values) {
		var answer = this.visitor.post(this.visitor.submitUrl(page), values);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	/** Applies, and is told to look for the mail. */
	public Joining apply() {
		agree("/register");
		accepted("/register/applicant", form());
		accepted("/register/confirm", Map.of());
		return this;
	}

	/** Presses the button behind the identity mail's link. */
	public void confirmIdentity() {
		assertThat(this.visitor.submit(path(mail("本人確認メール")), Map.of()).body()).contains("本人確認が完了しました");
	}

	public boolean canSignIn() {
		try {
			new PortalClient(this.port).signIn(this.loginId, PASSWORD);
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	public List<ReceivedMail> mails() {
		return this.mails.to(this.email);
	}

	public ReceivedMail mail(String event) {
		return mailTo(this.email, event);
	}

	/** Waits for a mail; a link in it is one that the store knows by then. */
	public ReceivedMail mailTo(String address, String event) {
		return Awaitility.await()
			.pollInSameThread()
			.until(() -> this.mails.to(address)
				.stream()
				.filter(mail -> mail.subject().contains(event))
				.findFirst()
				.filter(this::isCommitted)
				.orElse(null), mail -> mail != null);
	}

	/** The SMTP server has a mail a moment before the store has committed its link. */
	private boolean isCommitted(ReceivedMail mail) {
		return secretPaths(mail).map(this.visitor::get).noneMatch(page -> page.body().contains("ご利用いただけません"));
	}

	/** The application's or invitation's number that a mail is about. */
	public static String number(ReceivedMail mail) {
		return mail.subject().replaceAll(".*([RV]-\\d+).*", "$1");
	}

	/** The path of the secret link in a mail. */
	public static String path(ReceivedMail mail) {
		return secretPaths(mail).findFirst().orElseThrow();
	}

	private static Stream<String> secretPaths(ReceivedMail mail) {
		return mail.links()
			.stream()
			.filter(link -> link.matches(".*/(register/identity|invitations)/.+"))
			.map(link -> link.replaceFirst("https?://[^/]+", ""));
	}

}
