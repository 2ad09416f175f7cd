package dev.keiyaku.wizard.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormReading;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.wizard.Wizard;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardProgress;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.Wizards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class WizardPagesTests {

	private static final Map<String, Object> DATA = Map.of("total", "28,380円");

	private final WizardVisit visit = new WizardVisit("test:1", Optional.empty(), Map.of("item", "Q-1"));

	private final Wizard<?> wizard = mock(Wizard.class);

	private final Wizards wizards = mock(Wizards.class);

	private final StaticMessageSource messages = new StaticMessageSource();

	private final WizardPages pages = new WizardPages(this.wizards, mock(FormReading.class), this.messages);

	@BeforeEach
	void everythingIsEntered() {
		this.messages.setUseCodeAsDefaultMessage(true);
		given(this.wizard.fallbackPath()).willReturn("/cart");
		given(this.wizards.progress(this.wizard, this.visit)).willReturn(Optional.of(new WizardProgress("/order",
				List.of(), Optional.empty(), DATA, "first", "none", Optional::empty, Map::of, false, false)));
	}

	private Map<String, Object> confirmation() {
		return this.pages.show(this.wizard, this.visit, WizardProgress.CONFIRM).getModel();
	}

	@Test
	void theConfirmationBeginsWithTheSubjectsSummaryOfItsData() {
		given(this.wizard.confirmationSummary()).willReturn(Optional.of("order/confirm-summary :: summary"));
		assertThat(confirmation()).containsEntry("summary", "order/confirm-summary :: summary")
			.containsEntry("data", DATA);
	}

	@Test
	void withoutASummaryTheAnswersSayItAll() {
		given(this.wizard.confirmationSummary()).willReturn(Optional.empty());
		assertThat(confirmation()).doesNotContainKey("summary").containsEntry("sections", List.of());
	}

	@Test
	void whoeverIsOvertakenIsToldWithALinkToGoOn() {
		FormSubmission consent = new FormSubmission(Map.of(), "first");
		given(this.wizards.complete(this.wizard, this.visit, consent.values(), consent.fingerprint()))
			.willThrow(new WizardConflictException("order.quote-gone", "/mypage/quotes/{item}", null));
		ResponseEntity<Map<String, Object>> answer = this.pages.submit(this.wizard, this.visit, WizardProgress.CONFIRM,
				consent);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(answer.getBody()).isEqualTo(Map.of("message", "order.quote-gone", "next", "/mypage/quotes/Q-1"));
	}

}
