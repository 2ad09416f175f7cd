package dev.keiyaku.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.member.SignedInMember;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that skip the code, and nothing but the code, for 30 days (store 1.3). Each
 * has a token of 256 bits in a cookie, of which a hash is kept, and gets a new one at
 * each use.
 */
@Service
@Transactional
public class TrustedBrowsers {

	/** How long a browser is trusted. */
	public static final Duration LIFE = Duration.ofDays(30);

	/** No member's id: whoever is unknown costs the same look. */
	private static final long NOBODY = -1;

	private final TrustedBrowserRepository browsers;

	private final AuditTrail audit;

	private final Clock clock;

	TrustedBrowsers(TrustedBrowserRepository browsers, AuditTrail audit, Clock clock) {
		this.browsers = browsers;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Finds the browser of a cookie.
	 * @return the browser, if that member trusts it
	 */
	@Transactional(readOnly = true)
	Optional<TrustedBrowser> find(BrowserTokens tokens, Long memberId) {
		return this.browsers
			.findByTokenHashInAndMemberIdAndExpiresAtAfter(tokens.hashes(), (memberId != null) ? memberId : NOBODY,
					this.clock.instant())
			.stream()
			.findFirst();
	}

	/**
	 * Trusts the browser of a cookie from now on, beside the members who trust it
	 * already.
	 * @return what its cookie says then
	 */
	BrowserTokens trust(SignedInMember member, String browserName, BrowserTokens tokens) {
		Optional<TrustedBrowser> before = find(tokens, member.memberId());
		before.ifPresent((browser) -> this.browsers.delete(browser.id(), member.memberId()));
		return tokens.with(trust(member, browserName), before);
	}

	/**
	 * Trusts a browser from now on.
	 * @return its token
	 */
	String trust(SignedInMember member, String browserName) {
		String token = SecretToken.random();
		this.browsers.deleteExpired(member.memberId(), this.clock.instant());
		this.browsers
			.save(new TrustedBrowser(member.memberId(), SecretToken.hash(token), browserName, this.clock.instant()));
		this.audit.record(AuditEvent.own(AuditKind.BROWSER_TRUSTED, member.companyId(), member.memberId()));
		return token;
	}

	/**
	 * Lets a browser skip the code once, and gives it another token.
	 * @return what its cookie says then, empty when a request at the same time was faster
	 */
	Optional<BrowserTokens> use(TrustedBrowser browser, BrowserTokens tokens) {
		String next = SecretToken.random();
		int rotated = this.browsers.rotate(browser.id(), browser.tokenHash(), SecretToken.hash(next),
				this.clock.instant());
		return (rotated == 1) ? Optional.of(tokens.with(next, Optional.of(browser))) : Optional.empty();
	}

	/**
	 * @return the browsers that the member trusts, the last used one first
	 */
	@Transactional(readOnly = true)
	public List<TrustedBrowser> of(SignedInMember member) {
		return this.browsers.findByMemberIdAndExpiresAtAfterOrderByLastUsedAtDesc(member.memberId(),
				this.clock.instant());
	}

	/**
	 * Trusts a browser no longer.
	 * @return whether it was one of the member's
	 */
	public boolean revoke(SignedInMember member, long browserId) {
		boolean revoked = this.browsers.delete(browserId, member.memberId()) == 1;
		if (revoked) {
			this.audit
				.record(AuditEvent.own(AuditKind.BROWSER_NO_LONGER_TRUSTED, member.companyId(), member.memberId()));
		}
		return revoked;
	}

	/** Trusts none of the member's browsers any longer. */
	public void revokeAll(long memberId, long companyId) {
		if (this.browsers.deleteAll(memberId) > 0) {
			this.audit.record(AuditEvent.own(AuditKind.BROWSER_NO_LONGER_TRUSTED, companyId, memberId));
		}
	}

}
