package dev.keiyaku.wizard;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import dev.keiyaku.lock.AdvisoryLocks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Given visitors of one network, when they type, then it has room for so much. */
class DraftRoomIT extends StoreTest {

	@Autowired
	private WizardDrafts drafts;

	@Autowired
	private AdvisoryLocks locks;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aNetworksDraftsHaveSoMuchRoomInAllAndAnotherNetworksTheirOwn() {
		type("198.51.100.7", "a".repeat(1_500));
		type("198.51.100.7", "b".repeat(1_500));

		assertThatExceptionOfType(DraftTooLargeException.class)
			.isThrownBy(() -> type("198.51.100.7", "c".repeat(1_500)))
			.extracting(DraftTooLargeException::messageKey)
			.isEqualTo("wizard.too-large.network");
		assertThatCode(() -> type("198.51.100.8", "d".repeat(1_500))).doesNotThrowAnyException();
	}

	@Test
	void emptyDraftsTakeRoomToo() {
		for (int i = 0; i < 4; i++) {
			type("198.51.100.9", "");
		}
		assertThatExceptionOfType(DraftTooLargeException.class).isThrownBy(() -> type("198.51.100.9", ""));
	}

	private void type(String address, String text) {
		DraftRoom room = new DraftRoom(this.drafts, this.locks,
				new DraftProperties(Duration.ofDays(30), Duration.ofDays(1), DataSize.ofKilobytes(4)));
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		WizardVisit visit = WizardVisit.visitor(UUID.randomUUID().toString(), Optional.empty(), Map.of());
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.drafts.open(visit.owner(), "room", "", "none", "", Instant.now());
				WizardDraft draft = this.drafts.lockOpen(visit.owner(), "room", "").orElseThrow();
				draft.keep("form", Map.of("text", text), Instant.now());
				room.claim(draft, visit);
			});
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

}
