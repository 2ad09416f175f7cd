package dev.keiyaku.sandbox.provider;

import java.nio.file.Path;

import dev.keiyaku.sandbox.provider.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegistryTests {

	@TempDir
	private Path directory;

	@Test
	void outlivesARun() {
		StandInTransaction first = registry().register(transaction("O-1-1"), false);
		registry().bill(first.npTransactionId(), "2026-12-01");

		StandInTransaction second = registry().register(transaction("O-2-1"), true);

		assertThat(registry().all()).containsExactly(first.billed("2026-12-01"), second);
		assertThat(second.npTransactionId()).isNotEqualTo(first.npTransactionId()).hasSize(11);
	}

	@Test
	void aTransactionOnHoldIsDecidedOnce() {
		Registry registry = registry();
		String id = registry.register(transaction("O-1-1"), true).npTransactionId();

		registry.decide(id, "20");

		assertThat(registry.all().get(0).ngReason()).isEqualTo("24");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> registry.decide(id, "00"));
	}

	@Test
	void aDecisionIsPassedOrRefused() {
		Registry registry = registry();
		String id = registry.register(transaction("O-1-1"), true).npTransactionId();

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> registry.decide(id, "10"));
	}

	@Test
	void aTransactionIsCancelledOnce() {
		Registry registry = registry();
		String id = registry.register(transaction("O-1-1"), false).npTransactionId();

		registry.cancel(id);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> registry.cancel(id))
			.satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ALREADY_CANCELLED));
	}

	private Registry registry() {
		return new Registry(this.directory.resolve("provider.jsonl"), n -> String.valueOf(20_000_000_001L + n));
	}

	private static StandInTransaction transaction(String id) {
		return new StandInTransaction(id, null, "サンプル株式会社", 11_000, null, null, null, null);
	}

}
