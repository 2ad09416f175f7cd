package dev.keiyaku.portal;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.database.DatabaseWatch;
import dev.keiyaku.store.TestTexts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DatabaseGuardTests {

	private final DatabaseWatch watch = mock(DatabaseWatch.class);

	private final DatabaseGuard guard = new DatabaseGuard(this.watch, TestTexts.at(Clock.systemUTC()),
			new JsonMapper());

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@ParameterizedTest
	@ValueSource(strings = { "/", "/products", "/mypage/orders.csv", "/camunda/app/tasklist/default/", "/error" })
	void whileTheDatabaseIsAwayNoPageIsAskedFor(String path) throws Exception {
		given(this.watch.isAway()).willReturn(true);
		ask(path, (request, response) -> {
			throw new AssertionError("asked for");
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isNotNull();
		assertThat(this.response.getHeader("Content-Security-Policy")).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/assets/app.css", "/favicon.ico", "/actuator/health/liveness", "/camunda/lib/x.js" })
	void filesAndHealthAreAnsweredWithoutASession(String path) throws Exception {
		given(this.watch.isAway()).willReturn(true);
		ask(path, (request, response) -> assertThat(((HttpServletRequest) request).getCookies()).isNull());
		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource
	void whatFailsForWantOfADatabaseIsToldInWords(Exception failure) throws Exception {
		ask("/mypage", (request, response) -> {
			throw new ServletException(failure);
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isNotNull();
	}

	static Stream<Exception> whatFailsForWantOfADatabaseIsToldInWords() {
		return Stream.of(
				new CannotCreateTransactionException("pool exhausted", new SQLTransientConnectionException("none")),
				new DataAccessResourceFailureException("read", new SQLException("I/O error", "08006")),
				new IllegalStateException("in a page", new SQLException("terminating connection", "57P01")),
				new IllegalStateException("at start", new SQLException("the database system is starting up", "57P03")),
				new IllegalStateException("disk", new SQLException("No space left on device", "53100")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "23505", "40P01", "57014", "42601" })
	void anErrorOfTheStoreIsNotExcused(String state) {
		assertThatThrownBy(() -> ask("/mypage", (request, response) -> {
			throw new ServletException(new SQLException("a bug", state));
		})).hasRootCauseMessage("a bug");
	}

	@Test
	void whatTheEngineMakesOfAnOutageIsReplaced() throws Exception {
		given(this.watch.interruptions()).willReturn(1);
		ask("/camunda/api/engine/engine/default/task", DatabaseGuardTests::engineFails);
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getContentAsString()).contains("一時的にご利用いただけません").doesNotContain("SQL");
	}

	@Test
	void whatTheEngineSaysOfItsOwnErrorsStays() throws Exception {
		ask("/camunda/api/engine/engine/default/task", DatabaseGuardTests::engineFails);
		assertThat(this.response.getStatus()).isEqualTo(500);
		assertThat(this.response.getContentAsString()).isEqualTo("SQL");
	}

	private static void engineFails(Object request, Object response) {
		HttpServletResponse answer = (HttpServletResponse) response;
		answer.setStatus(500);
		try {
			answer.getWriter().write("SQL");
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private void ask(String path, FilterChain chain) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setCookies(new Cookie("SESSION", "x"));
		this.guard.doFilter(request, this.response, chain);
	}

}
