package dev.keiyaku.signin.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.SandboxMailServer;
import dev.keiyaku.signin.PasswordResetProcess;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of {@code password-reset} (store 2.2; ASVS 6.4). */
class PasswordResetProcessIT extends ProcessTest {

	private static final String NEW = "michi naki michi wo yuku";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private SandboxMailServer smtp;

	@Value("${server.port}")
	private int port;

	private final PortalClient visitor() {
		return new PortalClient(this.port);
	}

	@Test
	void theResetIsUsedAndEndsSessionsAndTrust() {
		NewCustomer customer = NewCustomer.of(this.store, "再設定株式会社");
		PortalClient signedIn = customer.signIn(this.port);
		Mailed mailed = request(customer);
		ProcessInstance process = instance(PasswordResetProcess.KEY, number(customer));
		comesTo(process, "reset-used-or-expired");

		PortalClient visitor = visitor();
		for (int i = 0; i < 3; i++) {
			assertThat(visitor().get(mailed.path()).body()).as("a mail scanner's look").contains("仮パスワードの確認");
		}
		assertThat(visitor.submit(mailed.path() + "/new", Map.of("password", NEW, "repeated", NEW)).statusCode())
			.isEqualTo(302);
		assertThat(signedIn.get("/mypage").statusCode()).as("nothing has changed yet").isEqualTo(200);
		visitor.submit(mailed.path(), Map.of("temporary", mailed.temporary(), "repeated", mailed.temporary()));
		assertThat(visitor().get(mailed.path()).body()).as("in another browser").contains("このアドレスはご利用いただけません");
		assertThat(visitor.get(mailed.path()).body()).contains("新しいパスワード");
		assertThat(complete(visitor, mailed)).isEqualTo("/password/done");
		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("identify-member", "mail-password-reset-temporary",
				"mail-password-reset-link", "new-password-set", "password-was-reset");

		assertThat(signedIn.get("/mypage").statusCode()).isEqualTo(302);
		assertThat(visitor.get(mailed.path()).body()).contains("このアドレスはご利用いただけません");
		assertThat(visitor().enterPassword(customer.loginId(), NewCustomer.PASSWORD)).isEqualTo("/login");
		assertThat(new SignInFactor(this.port).browser(customer.loginId())).as("was trusted").isPresent();
		PortalClient again = visitor();
		again.setCookie(SignInFactor.COOKIE, new SignInFactor(this.port).browser(customer.loginId()).orElseThrow());
		assertThat(again.enterPassword(customer.loginId(), NEW)).as("the code is asked for").isEqualTo("/login/code");
		new SignInFactor(this.port).mail(customer.email(), "パスワード変更のお知らせ");
	}

	/** Store 1.1: as the form of the registration says. */
	@Test
	void theLoginIdMayBeTypedInCapitalsOrWithASpace() {
		NewCustomer customer = NewCustomer.of(this.store, "大文字株式会社");
		visitor().submit("/password/forgot", Map.of("loginId", customer.loginId().toUpperCase() + "\u3000"));
		mailed(customer, 0);
	}

	/** Store 2.1: neither the old password nor the mailed one is a new one. */
	@Test
	void theOldPasswordIsNoNewOne() {
		NewCustomer customer = NewCustomer.of(this.store, "同じ言葉株式会社");
		Mailed mailed = request(customer);
		PortalClient visitor = visitor();
		visitor.submit(mailed.path(), Map.of("temporary", mailed.temporary(), "repeated", mailed.temporary()));
		for (String known : List.of(NewCustomer.PASSWORD, mailed.temporary())) {
			visitor.submit(mailed.path() + "/new", Map.of("password", known, "repeated", known));
			assertThat(visitor.get(mailed.path()).body()).contains("これまでと同じパスワード");
		}
		assertThat(complete(visitor, mailed)).isEqualTo("/password/done");
	}

	@Test
	void afterThirtyMinutesNothingHasHappened() {
		NewCustomer customer = NewCustomer.of(this.store, "期限切れ株式会社");
		Mailed mailed = request(customer);
		ProcessInstance process = instance(PasswordResetProcess.KEY, number(customer));
		comesTo(process, "reset-used-or-expired");
		PortalClient visitor = visitor();
		visitor.submit(mailed.path(), Map.of("temporary", mailed.temporary(), "repeated", mailed.temporary()));
		letItsTimeBeOver(customer);
		fire(process, "reset-deadline");
		comesToItsEnd(process);
		assertThat(process).hasPassed("expire-password-reset", "reset-expired");
		assertThat(visitor.get(mailed.path()).body()).contains("このアドレスはご利用いただけません", "パスワードの再設定を申し込む");
		assertThat(complete(visitor, mailed)).isNotEqualTo("/password/done");
		assertThat(visitor().enterPassword(customer.loginId(), NewCustomer.PASSWORD)).isEqualTo("/login/code");
	}

	/** An outage of the mail server of more than 30 minutes. */
	@Test
	void theThirtyMinutesBeginWhenTheMailsAreSent() {
		NewCustomer customer = NewCustomer.of(this.store, "遅延メール株式会社");
		this.smtp.stop();
		try {
			visitor().submit("/password/forgot", Map.of("loginId", customer.loginId()));
			soon().until(() -> identified(customer));
			ProcessInstance process = instance(PasswordResetProcess.KEY, number(customer));
			comesTo(process, "reset-used-or-expired");
			String first = job(process, "reset-deadline").getId();
			fire(process, "reset-deadline");
			assertThat(job(process, "reset-deadline").getId()).as("it waits once more").isNotEqualTo(first);
		}
		finally {
			this.smtp.start();
		}
		ProcessInstance process = instance(PasswordResetProcess.KEY, number(customer));
		Mailed mailed = mailed(customer, 0);
		Instant sent = this.clock.instant();
		fire(process, "reset-deadline");
		assertThat(job(process, "reset-deadline").getDuedate().toInstant()).as("the process agrees with the mails")
			.isCloseTo(sent.plus(Duration.ofMinutes(30)), within(30, ChronoUnit.SECONDS));
		PortalClient visitor = visitor();
		visitor.submit(mailed.path(), Map.of("temporary", mailed.temporary(), "repeated", mailed.temporary()));
		assertThat(complete(visitor, mailed)).isEqualTo("/password/done");
		comesToItsEnd(process);
		assertThat(process).hasPassed("password-was-reset");
	}

	@Test
	void forNobodyNoMailIsWrittenAndNoLoginIdKept() {
		String nobody = "nobody-" + UUID.randomUUID();
		assertThat(PortalClient.landing(visitor().submit("/password/forgot", Map.of("loginId", nobody))))
			.isEqualTo("/password/forgot/sent");
		String number = this.jdbc.sql("select max(number) from password_reset").query(String.class).single();
		ProcessInstance process = instance(PasswordResetProcess.KEY, number);
		if (process != null) {
			comesToItsEnd(process);
			assertThat(process).hasPassed("no-such-member").hasNotPassed("mail-password-reset-temporary");
		}
		soon().untilAsserted(() -> assertThat(this.jdbc.sql("select count(*) from password_reset where login_id = ?")
			.param(nobody)
			.query(Integer.class)
			.single()).isZero());
	}

	@Test
	void aNewerRequestAndFiveWrongTriesVoidALink() {
		NewCustomer customer = NewCustomer.of(this.store, "二度目株式会社");
		Mailed first = request(customer);
		Mailed second = request(customer);
		assertThat(visitor().get(first.path()).body()).contains("このアドレスはご利用いただけません");
		this.jdbc.sql("update password_reset set tries = 5 where member_id = ?").param(customer.memberId()).update();
		PortalClient visitor = visitor();
		visitor.submit(second.path(), Map.of("temporary", second.temporary(), "repeated", second.temporary()));
		assertThat(visitor.get(second.path()).body()).contains("このアドレスはご利用いただけません");
		assertThat(visitor.get(second.path().substring(0, 40)).body()).as("cut off by a mail program")
			.contains("全体をコピーして開いてください");
	}

	private Mailed request(NewCustomer customer) {
		int before = mails(customer).size();
		visitor().submit("/password/forgot", Map.of("loginId", customer.loginId()));
		return mailed(customer, before);
	}

	private Mailed mailed(NewCustomer customer, int before) {
		soon().untilAsserted(() -> assertThat(mails(customer)).hasSize(before + 2));
		SignInFactor factor = new SignInFactor(this.port);
		String temporary = factor.mail(customer.email(), "仮パスワードのお知らせ（1通目）")
			.text()
			.replaceAll("(?s).*■ 仮パスワード\n(\\S+)\n.*", "$1");
		String link = factor.mail(customer.email(), "パスワード再設定のご案内（2通目）")
			.links()
			.stream()
			.filter((url) -> url.contains("/password/reset/"))
			.findFirst()
			.orElseThrow();
		return new Mailed(temporary, link.replaceFirst("https?://[^/]+", ""));
	}

	/** Those that the store has noted as sent, so that what they tell can be used. */
	private List<String> mails(NewCustomer customer) {
		return this.jdbc.sql("select template from outgoing_mail where address = ? and template like 'password-reset%'")
			.param(customer.email())
			.query(String.class)
			.list();
	}

	private boolean identified(NewCustomer customer) {
		return this.jdbc.sql("select count(*) from password_reset where member_id = ?")
			.param(customer.memberId())
			.query(Integer.class)
			.single() == 1;
	}

	private void letItsTimeBeOver(NewCustomer customer) {
		this.jdbc.sql("update password_reset set expires_at = requested_at where member_id = ?")
			.param(customer.memberId())
			.update();
	}

	private String number(NewCustomer customer) {
		return this.jdbc.sql("select max(number) from password_reset where member_id = ?")
			.param(customer.memberId())
			.query(String.class)
			.single();
	}

	private static String complete(PortalClient visitor, Mailed mailed) {
		return PortalClient.landing(visitor.submit(mailed.path() + "/new", Map.of("password", NEW, "repeated", NEW)));
	}

	private record Mailed(String temporary, String path) {
	}

}
