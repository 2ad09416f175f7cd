package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.keiyaku.amendment.AmendmentRepository.Listed;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractProcedures;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a contract's terms and pages ask about the procedures on it (store 6.2). */
@Component
@Transactional(readOnly = true)
class ProceduresOfContract implements ContractProcedures {

	private final AmendmentRepository amendments;

	private final Proposals proposals;

	private final Texts texts;

	ProceduresOfContract(AmendmentRepository amendments, Proposals proposals, Texts texts) {
		this.amendments = amendments;
		this.proposals = proposals;
		this.texts = texts;
	}

	@Override
	public boolean isAwaited(String contractNumber, LocalDate day) {
		return find(contractNumber)
			.filter((open) -> open.status().isUnsettled() && (open.timing() == Timing.BEFORE_START || open.isDue(day)))
			.isPresent();
	}

	@Override
	public boolean isToEnd(String contractNumber) {
		return find(contractNumber).filter((open) -> open.proposal().endsContract()).isPresent();
	}

	@Override
	public Map<String, Procedure> open(Collection<String> contractNumbers) {
		return this.amendments.findByContractNumberInAndStatusIn(contractNumbers, Amendments.OPEN)
			.stream()
			.collect(Collectors.toMap(Amendment::contractNumber, this::procedure));
	}

	@Override
	public Doors doors(Contract contract) {
		Optional<Amendment> open = contract.openProcedure().flatMap(this.amendments::findByNumber);
		if (open.isPresent()) {
			Door shut = new Door(this.texts.of("amendment.open-already.of", open.get().number()));
			return new Doors(open.map(this::procedure), shut, shut, shut);
		}
		Proposals.Basis basis = this.proposals.basis(contract);
		return new Doors(Optional.empty(), door(this.proposals.whyNoChange(basis)),
				door(this.proposals.whyNoPartialCancellation(basis)), door(this.proposals.whyNoCancellation(basis)));
	}

	private static Door door(Optional<String> whyNot) {
		return new Door(whyNot.orElse(null));
	}

	@Override
	public List<Procedure> of(String contractNumber) {
		return this.amendments.list(contractNumber)
			.stream()
			.map((listed) -> procedure(listed, contractNumber, endsContract(listed)))
			.toList();
	}

	/** What those that are over have changed stands in the contract: it is not read. */
	private boolean endsContract(Listed listed) {
		return listed.closedAt() == null
				&& this.amendments.findByNumber(listed.number()).orElseThrow().proposal().endsContract();
	}

	private Procedure procedure(Amendment amendment) {
		return procedure(Listed.of(amendment), amendment.contractNumber(), amendment.proposal().endsContract());
	}

	private Procedure procedure(Listed listed, String contractNumber, boolean endsContract) {
		return new Procedure(listed.number(), this.texts.of("amendment.kind." + listed.kind()),
				this.texts.of("amendment.status." + listed.status()), listed.status().mood(), endsContract,
				listed.requestedAt(), listed.effectiveDay(), listed.arrangedEnd(), listed.closedAt(),
				AmendmentNumbers.page(contractNumber, listed.number()));
	}

	private Optional<Amendment> find(String contractNumber) {
		return this.amendments.findByContractNumberAndStatusIn(contractNumber, Amendments.OPEN);
	}

}
