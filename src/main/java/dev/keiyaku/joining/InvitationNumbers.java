package dev.keiyaku.joining;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of invitations, {@code V-…}. */
@Component
public class InvitationNumbers extends NumberKind {

	/** ユーザー管理, where the open ones are listed. */
	public static final String PAGE = "/mypage/users";

	private final InvitationRepository invitations;

	InvitationNumbers(JdbcClient jdbc, InvitationRepository invitations) {
		super(jdbc, "V-", "invitation_number", PAGE);
		this.invitations = invitations;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.invitations.findByNumber(number).map(Invitation::companyId);
	}

}
