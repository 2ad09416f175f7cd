package dev.keiyaku.signin;

import dev.keiyaku.limit.Limits;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FlushMode;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

@Configuration(proxyBeanMethods = false)
class SessionStore {

	/**
	 * What a sign-in notes is in the database before its next step looks there: a lock
	 * finds every session that was let in before it.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writtenAtOnce() {
		return repository -> repository.setFlushMode(FlushMode.IMMEDIATE);
	}

	/** Two requests of a session at once may both set what was not set before. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastOneWins() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/** See {@link GuardedSessions}. */
	@Bean
	static BeanPostProcessor guardedSessions(ObjectProvider<Limits> limits) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JdbcIndexedSessionRepository sessions) ? new GuardedSessions<>(sessions, limits)
						: bean;
			}

		};
	}

}
