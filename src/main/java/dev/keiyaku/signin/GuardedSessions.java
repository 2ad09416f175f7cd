package dev.keiyaku.signin;

import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The stored sessions, guarded: each network address begins only so many an hour, and one
 * that cannot be read, such as of a release whose classes have gone, ends. Whoever it
 * belonged to is signed out and can sign in anew, instead of being answered by an error
 * wherever they go. A request looks its session up once: see {@link SavedSession}.
 */
final class GuardedSessions<S extends Session> implements FindByIndexNameSessionRepository<GuardedSession<S>> {

	private static final Logger log = LoggerFactory.getLogger(GuardedSessions.class);

	private final FindByIndexNameSessionRepository<S> sessions;

	private final ObjectProvider<Limits> limits;

	GuardedSessions(FindByIndexNameSessionRepository<S> sessions, ObjectProvider<Limits> limits) {
		this.sessions = sessions;
		this.limits = limits;
	}

	@Override
	@SuppressWarnings("unchecked")
	public GuardedSession<S> findById(String id) {
		return SavedSession.find(id).map((saved) -> (GuardedSession<S>) saved).orElseGet(() -> stored(id));
	}

	private GuardedSession<S> stored(String id) {
		S session = this.sessions.findById(id);
		if (session == null || isReadable(session)) {
			return (session != null) ? new GuardedSession<>(session) : null;
		}
		this.sessions.deleteById(id);
		return null;
	}

	/** Attributes are read when they are asked for. */
	private static boolean isReadable(Session session) {
		try {
			session.getAttributeNames().forEach(session::getAttribute);
			return true;
		}
		catch (ConversionException ex) {
			log.warn("Ended a session that cannot be read: {}", ex.getMostSpecificCause().getClass().getName());
			return false;
		}
	}

	/**
	 * Begins a session: there is something to keep.
	 * @throws LimitReachedException when too many begin at the same network address
	 */
	@Override
	public GuardedSession<S> createSession() {
		this.limits.getObject().take(Share.ofNetwork(Limit.SESSIONS_FROM_NETWORK));
		return new GuardedSession<>(this.sessions.createSession());
	}

	@Override
	public void save(GuardedSession<S> session) {
		this.sessions.save(session.stored());
		SavedSession.keep(session);
	}

	@Override
	public void deleteById(String id) {
		SavedSession.forget();
		this.sessions.deleteById(id);
	}

	@Override
	public Map<String, GuardedSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
		return this.sessions.findByIndexNameAndIndexValue(indexName, indexValue)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (found) -> new GuardedSession<>(found.getValue())));
	}

}
