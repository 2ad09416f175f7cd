package dev.keiyaku.wizard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardProgress;
import dev.keiyaku.wizard.WizardSubject;
import dev.keiyaku.wizard.Wizards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class WizardPagesTests {

	private static final Map<String, Object> DATA = Map.of("total", "28,380円");

	private final WizardOwner owner = new WizardOwner("test:1");

	private final WizardSubject subject = mock(WizardSubject.class);

	private final Wizards wizards = mock(Wizards.class);

	private final StaticMessageSource messages = new StaticMessageSource();

	private final WizardPages pages = new WizardPages(this.wizards, this.messages);

	@BeforeEach
	void everythingIsEntered() {
		this.messages.setUseCodeAsDefaultMessage(true);
		given(this.wizards.progress(this.subject, this.owner))
			.willReturn(Optional.of(new WizardProgress(List.of(), Optional.empty(), DATA, "first", false, false)));
	}

	private Map<String, Object> confirmation() {
		return this.pages.show(this.subject, this.owner, WizardProgress.CONFIRM).getModel();
	}

	@Test
	void theConfirmationBeginsWithTheSubjectsSummaryOfItsData() {
		given(this.subject.confirmationSummary()).willReturn(Optional.of("order/confirm-summary :: summary"));
		assertThat(confirmation()).containsEntry("summary", "order/confirm-summary :: summary")
			.containsEntry("data", DATA);
	}

	@Test
	void withoutASummaryTheAnswersSayItAll() {
		given(this.subject.confirmationSummary()).willReturn(Optional.empty());
		assertThat(confirmation()).doesNotContainKey("summary").containsEntry("sections", List.of());
	}

}
