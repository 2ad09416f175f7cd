package dev.keiyaku.payment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;

/** A server that answers every call alike, however odd the answer is. */
class OddServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private volatile int status = 200;

	private volatile String answer = "";

	private volatile boolean stalled;

	OddServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", exchange -> {
			byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, bytes.length + 1);
			exchange.getResponseBody().write(bytes);
			exchange.getResponseBody().flush();
			if (this.stalled) {
				pause();
			}
			exchange.getResponseBody().write(' ');
			exchange.close();
		});
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	void answer(int status, String answer) {
		this.status = status;
		this.answer = answer;
	}

	/** From now on every answer stops before its last byte. */
	void stall() {
		this.stalled = true;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(Examples.PATIENCE.toMillis() * 2);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

}
