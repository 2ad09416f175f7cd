package dev.keiyaku.signin;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.convert.ConversionException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Ends a stored session that cannot be read, such as one of a release whose classes have
 * gone: whoever it belonged to is signed out and can sign in anew, instead of being
 * answered by an error wherever they go.
 */
final class ReadableSessions<S extends Session> implements FindByIndexNameSessionRepository<S> {

	private static final Logger log = LoggerFactory.getLogger(ReadableSessions.class);

	private final FindByIndexNameSessionRepository<S> sessions;

	ReadableSessions(FindByIndexNameSessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public S findById(String id) {
		S session = this.sessions.findById(id);
		if (session == null || isReadable(session)) {
			return session;
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

	@Override
	public S createSession() {
		return this.sessions.createSession();
	}

	@Override
	public void save(S session) {
		this.sessions.save(session);
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

	@Override
	public Map<String, S> findByIndexNameAndIndexValue(String indexName, String indexValue) {
		return this.sessions.findByIndexNameAndIndexValue(indexName, indexValue);
	}

}
