package dev.keiyaku.signin;

import java.time.Clock;
import java.util.Map;

import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.mail.Mailing;
import dev.keiyaku.member.MailReader;
import dev.keiyaku.member.Members;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * Tells members by mail when something about their sign-in has changed, so that they
 * notice who did not ask them (ASVS 6.3.7).
 */
@Component
class SecurityNotices implements MailFacts<SecurityNoticeNumbers> {

	static final String PASSWORD_CHANGED = "password-changed";

	static final String FACTORS_CHANGED = "second-factor-changed";

	private final SecurityNoticeRepository notices;

	private final SecurityNoticeNumbers numbers;

	private final Mailing mailing;

	private final Limits limits;

	private final Members members;

	private final StoreProperties store;

	private final Texts texts;

	private final Clock clock;

	SecurityNotices(SecurityNoticeRepository notices, SecurityNoticeNumbers numbers, Mailing mailing, Limits limits,
			Members members, StoreProperties store, Texts texts, Clock clock) {
		this.notices = notices;
		this.numbers = numbers;
		this.mailing = mailing;
		this.limits = limits;
		this.members = members;
		this.store = store;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Writes to a member, in the caller's transaction: a change that cannot be told is
	 * not made.
	 * @throws LimitReachedException when the member has been told too often
	 */
	void tell(long memberId, String template) {
		this.limits.take(Share.of(Limit.SECURITY_NOTICES, memberId));
		String number = this.numbers.next();
		this.notices.save(new SecurityNotice(number, memberId, this.clock.instant()));
		this.mailing.post(number, template);
	}

	@Override
	public MailRecipient customer(String businessKey) {
		return MailReader.of(this.members.byId(notice(businessKey).memberId()));
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		return Map.of("happenedAt", this.texts.moment(notice(businessKey).happenedAt()), "forgotUrl",
				this.store.link("/password/forgot"));
	}

	private SecurityNotice notice(String number) {
		return this.notices.findById(number).orElseThrow();
	}

}
