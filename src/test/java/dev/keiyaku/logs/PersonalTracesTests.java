package dev.keiyaku.logs;

import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.mail.SecretToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalTracesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Detail: Key (email)=(test-4711@test.example) already exists.",
			"550 5.1.1 <hanako@sample.example>: no such user", "to=taro@sample.example, status=bounced",
			"Failing row contains (7, 試験 花子, 総務部)", "claimed by 窪田 陽子", "kana=シケン ハナコ", "tel 03-1234-5678",
			"telNo=0312345678 refused", "address 東京都千代田区丸の内1-2-3", "customer 通過商事株式会社 was refused",
			"login with a password for tests failed", "the code: 123456 is wrong", "確認コード：654321",
			"admin / keiyaku-sandbox" })
	void findsWhatBelongsToAPerson(String line) {
		assertThat(PersonalTraces.in(Stream.of("2026-11-29T18:00:00.123+09:00  INFO 4711 --- [main] store : " + line)))
			.isNotEmpty();
	}

	@Test
	void findsSecrets() {
		String token = SecretToken.random();
		assertThat(PersonalTraces.in(Stream.of("token " + token))).isNotEmpty();
		assertThat(PersonalTraces.in(Stream.of("GET http://localhost:8080/register/confirm/" + token))).isNotEmpty();
		assertThat(PersonalTraces.in(Stream.of("hash " + NewCustomer.PASSWORD_HASH))).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "transaction O-10000001-1: credit check PASSED",
			"task 01234567-0123-4567-8901-012345678901 was over", "order O-10000001 cancelled by member 42",
			"mail-7@store.example was sent", "sender store@keiyaku.example", "ケイヤク商事株式会社", "job@7a81197d failed",
			"Tomcat started on port 80312 (http)", "0.123 s, 03:12:45,012", "code 200", "ENGINE-16004 Exception" })
	void leavesTheRestAlone(String line) {
		assertThat(PersonalTraces.in(Stream.of(line))).isEmpty();
	}

}
