package dev.keiyaku.portal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.keiyaku.portal.FairGate.Pass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Few are inside, few more wait, and nobody is alone in either. */
@Timeout(20)
class FairGateTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	private CompletableFuture<Optional<Pass>> enter(FairGate gate, String who) {
		return CompletableFuture.supplyAsync(() -> gate.enter(who), this.threads);
	}

	@Test
	void onePlaceIsAlwaysLeftForOthers() {
		FairGate gate = new FairGate(3, 0, LONG);
		assertThat(gate.enter("hanako")).isPresent();
		assertThat(gate.enter("hanako")).isPresent();
		assertThat(gate.enter("hanako")).isEmpty();
		assertThat(gate.enter("jiro")).isPresent();
		assertThat(gate.enter("taro")).as("all places are taken").isEmpty();
	}

	@Test
	void whoeverWaitsGoesInWhenAPlaceIsLeft() throws Exception {
		FairGate gate = new FairGate(2, 2, LONG);
		Pass first = gate.enter("hanako").orElseThrow();
		CompletableFuture<Optional<Pass>> second = enter(gate, "hanako");
		assertThat(gate.enter("jiro")).as("who comes later and may go in does not wait behind").isPresent();
		assertThat(second).isNotDone();

		first.close();

		assertThat(second.get(5, TimeUnit.SECONDS)).isPresent();
		first.close();
		assertThat(gate.enter("hanako")).as("a way out is taken once").isEmpty();
	}

	@Test
	void halfOfTheRoomToWaitIsLeftForOthers() throws Exception {
		FairGate gate = new FairGate(2, 4, Duration.ofMillis(300));
		gate.enter("hanako").orElseThrow();
		Pass other = gate.enter("jiro").orElseThrow();
		List<CompletableFuture<Optional<Pass>>> waiting = new ArrayList<>();
		IntStream.range(0, 20).forEach((i) -> waiting.add(enter(gate, "hanako")));
		CompletableFuture<Optional<Pass>> taro = enter(gate, "taro");
		TimeUnit.MILLISECONDS.sleep(100);

		other.close();

		assertThat(taro.get(5, TimeUnit.SECONDS)).isPresent();
		assertThat(waiting).allSatisfy((pass) -> assertThat(pass.get(5, TimeUnit.SECONDS)).isEmpty());
	}

	@Test
	void patienceEnds() {
		FairGate gate = new FairGate(2, 2, Duration.ofMillis(50));
		gate.enter("hanako").orElseThrow();
		assertThat(gate.enter("hanako")).isEmpty();
	}

	@Test
	void underLoadThereAreNeverMoreInsideThanPlaces() {
		FairGate gate = new FairGate(3, 100, LONG);
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<CompletableFuture<Boolean>> all = IntStream.range(0, 60)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> gate.enter("m" + i % 7).map((pass) -> {
				most.accumulateAndGet(inside.incrementAndGet(), Math::max);
				Thread.yield();
				inside.decrementAndGet();
				pass.close();
				return true;
			}).orElse(false), this.threads))
			.toList();
		assertThat(all.stream().map(CompletableFuture::join)).doesNotContain(false);
		assertThat(most.get()).isBetween(1, 3);
	}

}
