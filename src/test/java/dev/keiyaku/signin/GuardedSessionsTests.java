package dev.keiyaku.signin;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

import static org.assertj.core.api.Assertions.assertThat;

/** What a request costs of its session, and that it costs nothing of its guard. */
class GuardedSessionsTests {

	private static final Duration IDLE = Duration.ofMinutes(30);

	private final Stored stored = new Stored();

	private final GuardedSessions<MapSession> sessions = new GuardedSessions<>(this.stored, null);

	private final MapSession session = new MapSession("one");

	@BeforeEach
	void aSession() {
		this.session.setMaxInactiveInterval(IDLE);
		this.stored.save(this.session);
	}

	@Test
	void itsUseIsNotedOnceAMinute() {
		Instant noted = this.session.getLastAccessedTime();
		GuardedSession<MapSession> used = this.sessions.findById("one");
		used.setLastAccessedTime(noted.plusSeconds(60));
		assertThat(this.session.getLastAccessedTime()).isEqualTo(noted);
		used.setLastAccessedTime(noted.plusSeconds(61));
		assertThat(this.session.getLastAccessedTime()).isEqualTo(noted.plusSeconds(61));
	}

	@Test
	void itEndsWithinThirtyMinutesOfItsUse() {
		Instant used = Instant.now().minus(IDLE);
		this.session.setLastAccessedTime(used.minusSeconds(59));
		this.sessions.findById("one").setLastAccessedTime(used);
		assertThat(this.sessions.findById("one").isExpired()).isTrue();
	}

	@Test
	void aRequestThatHasSavedItDoesNotLookItUpAgain() throws Exception {
		request(() -> {
			this.sessions.save(this.sessions.findById("one"));
			assertThat(this.sessions.findById("one").stored()).isSameAs(this.session);
			assertThat(this.sessions.findById("two")).isNull();
		});
		assertThat(this.stored.lookups).containsExactlyInAnyOrderEntriesOf(Map.of("one", 1, "two", 1));
	}

	@Test
	void theNextRequestLooksItUp() throws Exception {
		request(() -> this.sessions.save(this.sessions.findById("one")));
		this.stored.deleteById("one");
		request(() -> assertThat(this.sessions.findById("one")).isNull());
	}

	@Test
	void whatTheRequestHasEndedIsNotFound() throws Exception {
		request(() -> {
			this.sessions.save(this.sessions.findById("one"));
			this.sessions.deleteById("one");
			assertThat(this.sessions.findById("one")).isNull();
		});
	}

	@Test
	void anIdThatTheRequestHasChangedIsNotFound() throws Exception {
		request(() -> {
			GuardedSession<MapSession> signedIn = this.sessions.findById("one");
			signedIn.changeSessionId();
			this.sessions.save(signedIn);
			this.stored.deleteById("one");
			assertThat(this.sessions.findById("one")).isNull();
		});
	}

	private static void request(Runnable work) throws ServletException, IOException {
		FilterChain chain = (request, response) -> work.run();
		new SavedSession().doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
	}

	private static final class Stored implements FindByIndexNameSessionRepository<MapSession> {

		private final Map<String, MapSession> sessions = new HashMap<>();

		private final Map<String, Integer> lookups = new HashMap<>();

		@Override
		public MapSession findById(String id) {
			this.lookups.merge(id, 1, Integer::sum);
			return this.sessions.get(id);
		}

		@Override
		public MapSession createSession() {
			return new MapSession();
		}

		@Override
		public void save(MapSession session) {
			this.sessions.put(session.getId(), session);
		}

		@Override
		public void deleteById(String id) {
			this.sessions.remove(id);
		}

		@Override
		public Map<String, MapSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
			return Map.of();
		}

	}

}
