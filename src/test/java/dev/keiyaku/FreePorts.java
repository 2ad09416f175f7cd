package dev.keiyaku;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that begin to listen a while later. They lie below those that the
 * system gives to connections, of which tests have many.
 */
public final class FreePorts {

	private static final int FIRST = 15_000;

	private static final int BEYOND = 32_000;

	private FreePorts() {
	}

	public static int next() throws IOException {
		int port = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
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
