package dev.keiyaku.signin;

import java.time.Clock;

import dev.keiyaku.StoreTest;
import dev.keiyaku.setting.WrongSetting;
import dev.keiyaku.store.StoreProperties;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A start with another key than the store's secrets were made with. */
class SecretKeyIT extends StoreTest {

	private static final String ANOTHER = "another key, and it is long enough, too";

	@Autowired
	private SecretKeyCheck check;

	@Autowired
	private AuthenticatorApp app;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StoreProperties store;

	@Autowired
	private Clock clock;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void theSameKeyStartsAgain() {
		assertThatCode(this.check::check).doesNotThrowAnyException();
	}

	@Test
	void anotherKeyIsRefusedByItsNameAlone() {
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(withAnotherKey()::check)
			.withMessage("keiyaku.signin.secret-key is not the one with which the secrets in the database were made")
			.withMessageNotContaining(ANOTHER);
	}

	/** As at the first start of this version on the database of an earlier one. */
	@Test
	void whereNoMarkIsKeptYetTheKeyMustOpenASecret() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("delete from secret_key_mark").update();
			this.jdbc.sql("update second_factor set app_secret = null, app_set_up_at = null").update();
			long member = this.jdbc
				.sql("select id from member where id not in (select member_id from second_factor) limit 1")
				.query(Long.class)
				.single();
			this.jdbc.sql(
					"insert into second_factor (member_id, set_up_at, app_secret, app_set_up_at) values (?, now(), ?, now())")
				.params(member, this.app.newSecret())
				.update();
			assertThatExceptionOfType(WrongSetting.class).isThrownBy(withAnotherKey()::check);

			this.jdbc.sql("delete from secret_key_mark").update();
			assertThatCode(this.check::check).doesNotThrowAnyException();
		});
	}

	private SecretKeyCheck withAnotherKey() {
		SignInProperties another = new SignInProperties(ANOTHER);
		return new SecretKeyCheck(this.jdbc, new AccountMark(another),
				new AuthenticatorApp(another, this.store, this.clock));
	}

}
