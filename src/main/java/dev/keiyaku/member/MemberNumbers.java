package dev.keiyaku.member;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of members, {@code M-…}. */
@Component
public class MemberNumbers extends NumberKind {

	/** ユーザー情報変更. */
	public static final String PAGE = "/mypage/users/{number:M-\\d+}";

	MemberNumbers(JdbcClient jdbc) {
		super(jdbc, "M-", "member_number", PAGE);
	}

}
