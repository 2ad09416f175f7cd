package dev.keiyaku.signin;

import dev.keiyaku.member.AccessChanged;
import dev.keiyaku.member.Members;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a member's sessions, pending sign-ins included, in the transaction of what ends
 * them (store 8.4; ASVS 7.4.2, 7.4.3). Spring Session itself would do it in a transaction
 * of its own. A sign-in that is being completed has its session ended, too: it is waited
 * for.
 */
@Component
class MemberSessions {

	private final Members members;

	private final JdbcClient jdbc;

	MemberSessions(Members members, JdbcClient jdbc) {
		this.members = members;
		this.jdbc = jdbc;
	}

	/**
	 * Ends all sessions of the member but the one that goes on, in the change's
	 * transaction.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void end(AccessChanged change) {
		this.members.awaitHolders(change.memberId());
		this.jdbc.sql("delete from spring_session where principal_name = :loginId and session_id <> :kept")
			.param("loginId", change.loginId())
			.param("kept", (change.keepSession() != null) ? change.keepSession() : "")
			.update();
	}

}
