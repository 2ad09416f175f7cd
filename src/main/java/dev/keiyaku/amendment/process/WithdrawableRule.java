package dev.keiyaku.amendment.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Staff take back what is open, until its day (store 6.3). */
@Component
class WithdrawableRule implements TaskFormRule {

	private final Amendments amendments;

	private final Texts texts;

	private final Clock clock;

	WithdrawableRule(Amendments amendments, Texts texts, Clock clock) {
		this.amendments = amendments;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String formId() {
		return "start-procedure-withdrawal";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		return check.value(ProcedureWithdrawal.PROCEDURE_NUMBER, String.class)
			.flatMap(this::refusal)
			.map((reason) -> check.with(ProcedureWithdrawal.PROCEDURE_NUMBER, reason))
			.orElse(check);
	}

	private Optional<String> refusal(String number) {
		Optional<Amendment> found = this.amendments.find(number.strip());
		if (found.isEmpty()) {
			return Optional.of(this.texts.of("amendment.withdrawal.unknown", number));
		}
		Amendment amendment = found.get();
		if (!amendment.status().isOpen()) {
			return Optional.of(this.texts.of("amendment.withdrawal.closed", number,
					this.texts.of("amendment.status." + amendment.status())));
		}
		return amendment.isWithdrawable(LocalDate.now(this.clock)) ? Optional.empty() : amendment.effectiveDay()
			.map((day) -> this.texts.of("amendment.withdrawal.too-late", this.texts.day(day)));
	}

}
