package dev.keiyaku.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.session.Session;

/**
 * A stored session whose use is noted once a minute: else each page would write, and wait
 * for the disk. It ends after 29 to 30 minutes without use, never later.
 */
final class GuardedSession<S extends Session> implements Session {

	static final Duration NOTED_EVERY = Duration.ofMinutes(1);

	private final S stored;

	GuardedSession(S stored) {
		this.stored = stored;
	}

	S stored() {
		return this.stored;
	}

	@Override
	public void setLastAccessedTime(Instant lastAccessedTime) {
		if (lastAccessedTime.isAfter(this.stored.getLastAccessedTime().plus(NOTED_EVERY))) {
			this.stored.setLastAccessedTime(lastAccessedTime);
		}
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.stored.getLastAccessedTime();
	}

	@Override
	public String getId() {
		return this.stored.getId();
	}

	@Override
	public String changeSessionId() {
		return this.stored.changeSessionId();
	}

	@Override
	public <T> T getAttribute(String attributeName) {
		return this.stored.getAttribute(attributeName);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.stored.getAttributeNames();
	}

	@Override
	public void setAttribute(String attributeName, Object attributeValue) {
		this.stored.setAttribute(attributeName, attributeValue);
	}

	@Override
	public void removeAttribute(String attributeName) {
		this.stored.removeAttribute(attributeName);
	}

	@Override
	public Instant getCreationTime() {
		return this.stored.getCreationTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.stored.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.stored.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.stored.isExpired();
	}

}
