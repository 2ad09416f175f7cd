package dev.keiyaku.wizard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.test.util.ReflectionTestUtils;

/** One owner's draft, read anew from JSON for each request as from the database. */
class DraftsInMemory implements WizardDrafts {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private WizardDraft draft;

	@Override
	public Optional<WizardDraft> lockOpen(String owner, String processKey, String item) {
		if (this.draft == null || this.draft.resultNumber() != null) {
			return Optional.empty();
		}
		for (String column : List.of("answers", "submitted", "secrets")) {
			Object value = ReflectionTestUtils.getField(this.draft, column);
			ReflectionTestUtils.setField(this.draft, column, stored(value));
		}
		return Optional.of(this.draft);
	}

	private static Object stored(Object value) {
		try {
			return JSON.readValue(JSON.writeValueAsString(value), Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void open(String owner, String processKey, String item, String processDefinitionId, String fingerprint,
			Instant now) {
		this.draft = new WizardDraft();
		Map.of("processDefinitionId", processDefinitionId, "fingerprint", fingerprint, "state", WizardDraft.State.OPEN,
				"answers", Map.of(), "submitted", List.of(), "secrets", Map.of())
			.forEach((column, value) -> ReflectionTestUtils.setField(this.draft, column, value));
	}

	@Override
	public Optional<String> completedNumber(String owner, String processKey, String item, String fingerprint) {
		return Optional.ofNullable(this.draft)
			.filter((each) -> each.fingerprint().equals(fingerprint))
			.map(WizardDraft::resultNumber);
	}

	@Override
	public long bytesOf(String network, long except) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void deleteUnchangedSince(Instant members, Instant visitors) {
		throw new UnsupportedOperationException();
	}

}
