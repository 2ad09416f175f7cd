package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.Optional;

import dev.keiyaku.contract.ContractProcedures;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a contract's terms ask about the procedures on it (store 6.2). */
@Component
@Transactional(readOnly = true)
class UnsettledProcedures implements ContractProcedures {

	private final AmendmentRepository amendments;

	UnsettledProcedures(AmendmentRepository amendments) {
		this.amendments = amendments;
	}

	@Override
	public boolean isAwaited(String contractNumber, LocalDate day) {
		return open(contractNumber)
			.filter((open) -> open.status().isUnsettled() && (open.timing() == Timing.BEFORE_START || open.isDue(day)))
			.isPresent();
	}

	@Override
	public boolean isToEnd(String contractNumber) {
		return open(contractNumber).filter((open) -> open.proposal().endsContract()).isPresent();
	}

	private Optional<Amendment> open(String contractNumber) {
		return this.amendments.findByContractNumberAndStatusIn(contractNumber, Amendments.OPEN);
	}

}
