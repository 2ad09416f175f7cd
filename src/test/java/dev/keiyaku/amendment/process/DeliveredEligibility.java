package dev.keiyaku.amendment.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import dev.keiyaku.amendment.ChangeEligibility;
import dev.keiyaku.process.NewestVersions;
import dev.keiyaku.store.TestTexts;
import org.camunda.bpm.engine.RepositoryService;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The decision {@code change-eligibility} as it is delivered. */
public final class DeliveredEligibility {

	private static final Path TABLE = Path.of("processes/change-eligibility.dmn");

	private DeliveredEligibility() {
	}

	/** Reads it from its file, without an engine's database. */
	public static ChangeEligibility table() {
		RepositoryService repository = mock(RepositoryService.class);
		NewestVersions newest = mock(NewestVersions.class);
		given(newest.ofDecision("change-eligibility")).willReturn("change-eligibility:1");
		given(repository.getDecisionModel(any())).willAnswer((call) -> open());
		return new EligibilityTable(repository, newest, TestTexts.at(Clock.systemUTC()));
	}

	private static InputStream open() {
		try {
			return Files.newInputStream(TABLE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
