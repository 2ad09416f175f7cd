package dev.keiyaku;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ports for servers that begin to listen a while later. They lie below those that the
 * system gives to connections, of which tests have many; each JVM begins elsewhere and
 * gives each port once.
 */
public final class FreePorts {

	private static final int FIRST = 15_000;

	private static final int BEYOND = 32_000;

	/** Far from those of a JVM with the next process id. */
	private static final long APART = 1009;

	private static final AtomicLong NEXT = new AtomicLong(ProcessHandle.current().pid() * APART);

	private FreePorts() {
	}

	public static int next() throws IOException {
		int port = FIRST + (int) (NEXT.getAndIncrement() % (BEYOND - FIRST));
		return isFree(port) ? port : next();
	}

	private static boolean isFree(int port) throws IOException {
		try (ServerSocket socket = new ServerSocket(port)) {
			return true;
		}
		catch (BindException ex) {
			return false;
		}
	}

}
