package dev.keiyaku.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.FreePorts;
import dev.keiyaku.KeiyakuApplication;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** The store in a JVM of its own, so that it can be killed. */
final class StoreProcess {

	/** 128 and the number of SIGKILL, as the shell says it. */
	private static final int KILLED = 137;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Instant startedAt = Instant.now();

	private final Process process;

	private final String address;

	private StoreProcess(Process process, String address) {
		this.process = process;
		this.address = address;
	}

	/**
	 * Starts it and waits until it serves.
	 * @param settings as {@code application.yml} calls them
	 * @param log takes what it prints
	 */
	static StoreProcess start(Map<String, Object> settings, Path log) throws IOException {
		String address = "http://localhost:" + FreePorts.next();
		List<String> command = command("--spring.profiles.active=" + OrdersOverHttp.PROFILE,
				"--server.port=" + URI.create(address).getPort(), "--keiyaku.store.public-address=" + address,
				"--logging.file.name=%s/store-process.log".formatted(System.getProperty("store.logs", "target")));
		settings.forEach((key, value) -> command.add("--" + key + "=" + value));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		StoreProcess store = new StoreProcess(process, address);
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(3))
				.pollInterval(Duration.ofMillis(200))
				.failFast("the store has not started, see " + log, () -> !process.isAlive())
				.ignoreExceptionsInstanceOf(IOException.class)
				.until(() -> store.send(store.request("/actuator/health")).statusCode() == 200);
		}
		catch (RuntimeException ex) {
			process.destroyForcibly();
			throw ex;
		}
		return store;
	}

	/** What starts a store in a JVM like the tests' own, which starts soon. */
	static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), KeiyakuApplication.class.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	/** When its JVM was started; it serves some seconds later. */
	Instant startedAt() {
		return this.startedAt;
	}

	/**
	 * Has orders placed, each in a transaction of its own.
	 * @return their numbers, when all of them are committed
	 */
	List<String> placeOrders(int count) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(
				request(OrdersOverHttp.PATH + "?count=" + count).POST(BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isEqualTo(200);
		return Arrays.asList(new JsonMapper().readValue(answer.body(), String[].class));
	}

	/**
	 * Has a member made who has signed in before.
	 * @return the member's client, signed in
	 */
	PortalClient signedInMember() throws IOException, InterruptedException {
		HttpResponse<String> answer = send(request(OrdersOverHttp.MEMBERS).POST(BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isEqualTo(200);
		String[] member = new JsonMapper().readValue(answer.body(), String[].class);
		PortalClient client = new PortalClient(port());
		client.setCookie(SignInFactor.COOKIE, member[1]);
		assertThat(client.enterPassword(member[0], NewCustomer.PASSWORD)).doesNotStartWith("/login");
		return client.visit();
	}

	/** Has a back door do something. */
	HttpResponse<String> post(String path) throws IOException, InterruptedException {
		return send(request(path).POST(BodyPublishers.noBody()));
	}

	/** The same, by somebody who may never get an answer. */
	CompletableFuture<HttpResponse<String>> postAndGo(String path) {
		return this.http.sendAsync(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
	}

	int port() {
		return URI.create(this.address).getPort();
	}

	/** SIGKILL: nothing is flushed, closed or handed over. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		assertThat(this.process.waitFor()).as("the process has been killed").isEqualTo(KILLED);
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Kills those that are alive.
	 * @param stores null where one has not been started
	 */
	static void killIfAlive(StoreProcess... stores) {
		for (StoreProcess store : stores) {
			if (store != null) {
				store.process.destroyForcibly();
			}
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
