package dev.keiyaku.signin;

import dev.keiyaku.setting.StartCheck;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the store with that {@code keiyaku.signin.secret-key} alone with which its
 * secrets were made: with another one no code of an authenticator app would be right. The
 * first start keeps a mark of the key, from which the key cannot be found.
 */
@Component
class SecretKeyCheck implements StartCheck {

	private static final String KEY = "keiyaku.signin.secret-key";

	private final JdbcClient jdbc;

	private final AccountMark marks;

	private final AuthenticatorApp app;

	SecretKeyCheck(JdbcClient jdbc, AccountMark marks, AuthenticatorApp app) {
		this.jdbc = jdbc;
		this.marks = marks;
		this.app = app;
	}

	@Override
	@Transactional
	public void check() {
		String mark = this.marks.of(KEY);
		boolean first = this.jdbc.sql("insert into secret_key_mark (mark) values (:mark) on conflict do nothing")
			.param("mark", mark)
			.update() == 1;
		WrongSetting.unless(first ? opensWhatIsThere() : isKept(mark), KEY,
				"is not the one with which the secrets in the database were made");
	}

	private boolean isKept(String mark) {
		return mark.equals(this.jdbc.sql("select mark from secret_key_mark").query(String.class).single());
	}

	/** A store of an earlier version has secrets and no mark. */
	private boolean opensWhatIsThere() {
		return this.jdbc.sql("select app_secret from second_factor where app_secret is not null limit 1")
			.query(String.class)
			.optional()
			.map(this::opens)
			.orElse(true);
	}

	private boolean opens(String secret) {
		try {
			this.app.readable(secret);
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

}
