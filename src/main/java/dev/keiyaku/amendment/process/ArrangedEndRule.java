package dev.keiyaku.amendment.process;

import java.time.LocalDate;

import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.ContractCancellation;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * The maker's service does not end before the customer's contract does (store 7.3).
 */
@Component
class ArrangedEndRule implements TaskFormRule {

	private final Amendments amendments;

	private final Texts texts;

	ArrangedEndRule(Amendments amendments, Texts texts) {
		this.amendments = amendments;
		this.texts = texts;
	}

	@Override
	public String formId() {
		return "complete-cancellation";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		LocalDate last = this.amendments.byNumber(businessKey).effectiveDay().orElseThrow().minusDays(1);
		return check.value(ContractCancellation.ARRANGED_END, LocalDate.class)
			.filter((day) -> day.isBefore(last))
			.map((day) -> check.with(ContractCancellation.ARRANGED_END,
					this.texts.of("amendment.arranged-end.too-early", this.texts.day(last))))
			.orElse(check);
	}

}
