package dev.keiyaku.inquiry;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.PortalClient;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who asks the store through the portal's own addresses. */
public class Asking {

	public static final String VISITOR = "/inquiry";

	/** What an address in a mail is followed by is nobody's secret. */
	private static final String THREAD = ".*(/inquiry/threads/[\\w-]{43})$";

	public final PortalClient client;

	public final String email = "i" + UUID.randomUUID().toString().replace("-", "") + "@test.example";

	private final SandboxMails mails;

	public Asking(PortalClient client, SandboxMails mails) {
		this.client = client;
		this.mails = mails;
	}

	/** What somebody enters whom the store does not know. */
	public Map<String, Object> form() {
		return new HashMap<>(Map.of("companyName", "㈱髙橋商会", "name", "髙橋 一郎", "phone", "０３－１２３４－５６７８", "email",
				this.email, "emailRepeated", this.email, "inquiryKind", "PRODUCT", "subject", "数量について", "text",
				"何名まで使えますか。", "privacyConsent", true));
	}

	/** Fills the form in; at which address says what it is about. */
	public HttpResponse<String> enter(String path, Map<String, ?> form) {
		return this.client.post(this.client.submitUrl(path + "/entry"), form);
	}

	/** Sends what has been entered. */
	public HttpResponse<String> confirm(String path) {
		return this.client.post(this.client.submitUrl(path + "/confirm"), Map.of());
	}

	/** Asks, and is told the number. */
	public String ask(String path, Map<String, ?> form) {
		accepted(enter(path, form));
		HttpResponse<String> sent = accepted(confirm(path));
		assertThat(sent.body()).contains("/inquiry/sent/I-");
		return sent.body().replaceAll("(?s).*(I-\\d+).*", "$1");
	}

	/** Asks as a visitor, and is told the number. */
	public String ask() {
		return ask(VISITOR, form());
	}

	/** Asks back on a page that shows the thread. */
	public HttpResponse<String> askBack(String page, String text) {
		return this.client.post(this.client.submitUrl(page), Map.of("text", text));
	}

	public static HttpResponse<String> accepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	public List<ReceivedMail> mailsTo(String address) {
		return this.mails.to(address);
	}

	/** Waits for the newest of so many mails of an event about a number. */
	public ReceivedMail mail(String address, String number, String event, int count) {
		return Awaitility.await().pollInSameThread().until(() -> {
			List<ReceivedMail> found = this.mails.to(address)
				.stream()
				.filter((mail) -> mail.subject().contains(event) && mail.subject().contains(number))
				.toList();
			return (found.size() == count && isCommitted(found.get(0))) ? found.get(0) : null;
		}, (mail) -> mail != null);
	}

	public ReceivedMail mail(String number, String event) {
		return mail(this.email, number, event, 1);
	}

	/** The SMTP server has a mail a moment before the store has committed its link. */
	private boolean isCommitted(ReceivedMail mail) {
		return mail.links()
			.stream()
			.filter((link) -> link.matches(THREAD))
			.map(Asking::path)
			.allMatch((path) -> this.client.get(path).statusCode() == 200);
	}

	/** The path of the link to the thread in an answer's mail. */
	public static String thread(ReceivedMail mail) {
		return mail.links().stream().filter((link) -> link.matches(THREAD)).map(Asking::path).findFirst().orElseThrow();
	}

	private static String path(String link) {
		return link.replaceFirst(THREAD, "$1");
	}

}
