package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.SuccessorContract;
import dev.keiyaku.process.NotAwaitedException;
import dev.keiyaku.process.Processes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The procedures on the contracts of all companies. Whatever begins, decides or ends one
 * locks its contract first, so that of two at once exactly one wins (store 6.2).
 */
@Service
@Transactional
public class Amendments {

	static final List<AmendmentStatus> OPEN = Arrays.stream(AmendmentStatus.values())
		.filter(AmendmentStatus::isOpen)
		.toList();

	private final AmendmentRepository amendments;

	private final AmendmentNumbers numbers;

	private final Contracts contracts;

	private final Proposals proposals;

	private final Processes processes;

	private final AuditTrail audit;

	private final Clock clock;

	Amendments(AmendmentRepository amendments, AmendmentNumbers numbers, Contracts contracts, Proposals proposals,
			Processes processes, AuditTrail audit, Clock clock) {
		this.amendments = amendments;
		this.numbers = numbers;
		this.contracts = contracts;
		this.proposals = proposals;
		this.processes = processes;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for a procedure and begins its process, both or neither. What the customer was
	 * shown has to hold still, day and prices as well.
	 * @return its number, {@code A-…}
	 * @throws OpenProcedureException when the contract has an open one already
	 * @throws OutdatedProposalException when it would come to something else now, or
	 * cannot be any more
	 * @throws NoSuchElementException when the company has no such contract
	 */
	public String request(RequestAmendment request) {
		String number = request.contractNumber();
		Contract contract = this.contracts.lock(number, request.companyId())
			.orElseThrow(() -> new NoSuchElementException(number));
		contract.openProcedure().ifPresent((open) -> {
			throw new OpenProcedureException(number, open);
		});
		Proposed now = this.proposals.again(contract, request.proposal());
		if (!now.proposal().equals(Optional.of(request.proposal()))) {
			throw new OutdatedProposalException(number, now);
		}
		return begin(contract, request);
	}

	/**
	 * Begins a procedure whatever its day and its prices.
	 * @param locked the contract, which the caller has locked
	 */
	String begin(Contract locked, RequestAmendment request) {
		Amendment amendment = this.amendments.save(new Amendment(this.numbers.next(), request, this.clock));
		this.contracts.procedureBegins(locked, amendment.number());
		this.processes.begin(amendment.kind().processKey(), amendment.number(),
				amendment.effectiveDay()
					.<Map<String, Object>>map((day) -> Map.of(ContractChange.EFFECTIVE_AT, day))
					.orElse(Map.of()));
		this.audit.record(AuditEvent.business(AuditKind.PROCEDURE_REQUESTED, request.companyId(), request.memberId(),
				amendment.number()));
		return amendment.number();
	}

	/** Staff accept it; see {@link Amendment} for what is refused. */
	public void accept(String number) {
		locked(number).accept(this.clock);
	}

	/**
	 * Staff or the credit check decline it; see {@link Amendment} for what is refused.
	 * @param reason in words for the customer
	 */
	public void decline(String number, String reason) {
		Amendment amendment = locked(number);
		amendment.decline(reason, this.clock);
		over(amendment);
	}

	/** A clerk has arranged the end with the maker; see {@link Amendment}. */
	public void arrangeEnd(String number, LocalDate lastDay) {
		locked(number).arrangeEnd(lastDay);
	}

	/**
	 * Puts what it comes to into the contract's schedule: nothing but the day is waited
	 * for. Where staff were late, that is a day in the past.
	 */
	public void schedule(String number) {
		Amendment amendment = locked(number);
		amendment.schedule();
		Proposal proposal = amendment.proposal();
		String contract = amendment.contractNumber();
		LocalDate day = amendment.effectiveDay().orElseThrow();
		if (proposal.endsContract()) {
			this.contracts.endOn(contract, day.minusDays(1));
		}
		else {
			this.contracts.schedule(contract, day, proposal.after(), number);
		}
		proposal.leaving()
			.forEach((period, lines) -> this.contracts.openSuccessor(contract,
					new SuccessorContract(period, day, lines, number)));
		this.contracts.procedureSettled(contract);
	}

	/** The contract goes on as if it had not been scheduled. May be called again. */
	public void unschedule(String number) {
		Amendment amendment = locked(number);
		String contract = amendment.contractNumber();
		if (amendment.proposal().endsContract()) {
			this.contracts.goOn(contract);
		}
		else {
			this.contracts.unschedule(contract, number);
		}
		this.contracts.successors(contract)
			.stream()
			.filter((successor) -> successor.isAwaitingStart() && successor.begunBy().equals(number))
			.map(Contract::number)
			.forEach(this.contracts::endUnstarted);
		this.contracts.procedureSettled(contract);
	}

	/** Its day has come. */
	public void complete(String number) {
		Amendment amendment = locked(number);
		amendment.complete(this.clock);
		this.contracts.procedureEnds(amendment.contractNumber());
	}

	/** The contract that has not started ends with it. */
	public void endUnstarted(String number) {
		Amendment amendment = locked(number);
		// a successor has ended already when what it came from was taken back meanwhile
		if (!this.contracts.byNumber(amendment.contractNumber()).isEndedUnstarted()) {
			this.contracts.endUnstarted(amendment.contractNumber());
		}
		amendment.complete(this.clock);
		over(amendment);
	}

	/**
	 * Takes it back, and ends its process, both or neither.
	 * @param memberId who does
	 * @throws IllegalStateException when it is over, or its day has come
	 * @throws NotAwaitedException when its process is where it cannot be taken back
	 */
	public void withdraw(String number, long memberId) {
		withdraw(number, memberId, null);
	}

	/**
	 * Staff take it back at the customer's wish, like {@link #withdraw}.
	 * @param note who asked for it, and how
	 */
	public void withdrawForCustomer(String number, String note) {
		withdraw(number, null, note);
	}

	private void withdraw(String number, Long memberId, String note) {
		Amendment amendment = locked(number);
		amendment.withdraw(memberId, note, this.clock);
		this.processes.goOn(ContractChange.WITHDRAWN, number);
		over(amendment);
		this.audit.record(AuditEvent.business(AuditKind.PROCEDURE_WITHDRAWN, amendment.companyId(), memberId, number));
	}

	/** No term waits for it any longer, and another one may be asked for. */
	private void over(Amendment amendment) {
		this.contracts.procedureEnds(amendment.contractNumber());
		this.contracts.procedureSettled(amendment.contractNumber());
	}

	private Amendment locked(String number) {
		this.contracts.lock(this.amendments.contractOf(number).orElseThrow());
		Amendment amendment = byNumber(number);
		if (amendment.timing() == Timing.BEFORE_START) {
			this.contracts.lockFirstBilling(amendment.contractNumber());
		}
		return amendment;
	}

	/**
	 * For the store's own procedures, which act for every company.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Amendment byNumber(String number) {
		return this.amendments.findByNumber(number).orElseThrow();
	}

	/** For staff: the procedure of that number. */
	@Transactional(readOnly = true)
	public Optional<Amendment> find(String number) {
		return this.amendments.findByNumber(number);
	}

	/**
	 * @return the procedure if it is on that company's contract
	 */
	@Transactional(readOnly = true)
	public Optional<Amendment> find(String number, long companyId) {
		return this.amendments.findByNumberAndCompanyId(number, companyId);
	}

	/**
	 * @return the contract's open procedure
	 */
	@Transactional(readOnly = true)
	public Optional<Amendment> open(String contractNumber) {
		return this.amendments.findByContractNumberAndStatusIn(contractNumber, OPEN);
	}

	/**
	 * @return the open procedures of those contracts, by the contracts' numbers
	 */
	@Transactional(readOnly = true)
	public Map<String, Amendment> open(Collection<String> contractNumbers) {
		List<Amendment> open = contractNumbers.isEmpty() ? List.of()
				: this.amendments.findByContractNumberInAndStatusIn(contractNumbers, OPEN);
		return open.stream().collect(Collectors.toMap(Amendment::contractNumber, Function.identity()));
	}

	/**
	 * @return how many procedures that member has asked for on a contract so far
	 */
	@Transactional(readOnly = true)
	public long askedForBy(long memberId, String contractNumber) {
		return this.amendments.countByContractNumberAndMemberId(contractNumber, memberId);
	}

	/**
	 * @return all procedures of a contract, newest first; the caller has made sure whose
	 * it is
	 */
	@Transactional(readOnly = true)
	public List<Amendment> ofContract(String contractNumber) {
		return this.amendments.findByContractNumberOrderByRequestedAtDesc(contractNumber);
	}

}
