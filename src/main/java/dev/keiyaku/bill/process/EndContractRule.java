package dev.keiyaku.bill.process;

import java.util.Optional;

import dev.keiyaku.bill.TermBilling;
import dev.keiyaku.bill.UnpaidContracts;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.TaskFormRule;

import org.springframework.stereotype.Component;

/** A contract is not always free to end with its last paid term (store, "Bills"). */
@Component
class EndContractRule implements TaskFormRule {

	private static final String END_CONTRACT = "END_CONTRACT";

	private final UnpaidContracts contracts;

	EndContractRule(UnpaidContracts contracts) {
		this.contracts = contracts;
	}

	@Override
	public String formId() {
		return "resolve-billing";
	}

	@Override
	public FormCheck check(FormCheck check, String businessKey) {
		Optional<String> whyNot = check.value(TermBilling.BILLING_DECISION, String.class)
			.filter(END_CONTRACT::equals)
			.flatMap((decision) -> this.contracts.whyNot(businessKey));
		return whyNot.map((reason) -> check.with(TermBilling.BILLING_DECISION, reason)).orElse(check);
	}

}
