package dev.keiyaku.incident;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of a failure is mailed: the store's own words, and of others their kind alone. */
class CauseTests {

	private static final class Described extends RuntimeException {

		Described(String message, Throwable cause) {
			super(message, cause);
		}

	}

	private static String of(Throwable failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return Cause.of(trace.toString());
	}

	@Test
	void theStoreHasItsOwnWords() {
		Described own = new Described("O-10000001-1: the provider answered 500", new IllegalStateException("試験 花子"));
		assertThat(of(own)).isEqualTo("O-10000001-1: the provider answered 500");
		assertThat(of(new IllegalArgumentException("試験 花子", own))).isEqualTo("O-10000001-1: the provider answered 500");
	}

	@Test
	void ofOthersTheKindsAreNamed() {
		assertThat(of(new NullPointerException())).isEqualTo("NullPointerException");
		assertThat(of(new IllegalStateException("試験 花子", new IllegalArgumentException("hanako@sample.example"))))
			.isEqualTo("IllegalStateException < IllegalArgumentException");
	}

	@Test
	void aMessagesOtherLinesAreNoFailures() {
		assertThat(of(new IllegalStateException("none\ndev.keiyaku.Made: up"))).isEqualTo("IllegalStateException");
	}

	@Test
	void withoutATraceThereIsNothingToSay() {
		assertThat(Cause.of(null)).isEmpty();
	}

}
