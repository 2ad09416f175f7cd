package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Lists;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of all companies. */
@Service
@Transactional
public class Contracts {

	private final ContractRepository contracts;

	private final ContractNumbers numbers;

	private final TermProcedure terms;

	private final CataloguePrices prices;

	private final ContractBilling billing;

	private final FirstBilling firstBilling;

	private final Clock clock;

	Contracts(ContractRepository contracts, ContractNumbers numbers, TermProcedure terms, CataloguePrices prices,
			ContractBilling billing, FirstBilling firstBilling, Clock clock) {
		this.contracts = contracts;
		this.numbers = numbers;
		this.terms = terms;
		this.prices = prices;
		this.billing = billing;
		this.firstBilling = firstBilling;
		this.clock = clock;
	}

	/**
	 * Opens a contract in procedure (store 4.2).
	 * @return its number, {@code C-…}
	 */
	public String open(OpenContract opening) {
		return this.contracts.save(new Contract(this.numbers.next(), opening, this.clock)).number();
	}

	/**
	 * The order's delivery has been received: its contracts wait for their start date
	 * only (store 4.2).
	 */
	public void awaitStart(String orderNumber) {
		for (Contract contract : this.contracts.findByOrderNumberOrderByNumber(orderNumber)) {
			contract.awaitStart();
			begin(contract, 1);
		}
	}

	/** A term's first day has come; the first one makes the contract active. */
	public void termBegins(String number, int term) {
		lock(number);
		Contract contract = byNumber(number);
		Term begun = contract.rule().term(term);
		contract.beginTerm(begun, line -> this.prices.on(begun.firstDay(), line), this.clock);
	}

	/** A term has begun: its bill is made, unless something else has it billed. */
	public void beginBilling(String number, int term) {
		Contract contract = byNumber(number);
		this.billing.begin(contract, contract.rule().term(term));
	}

	/**
	 * Ends the contract with its last paid term, and the procedure of its running one;
	 * see {@link Contract} for what is refused.
	 * @param lastPaidDay JST
	 */
	public void endUnpaid(String number, LocalDate lastPaidDay) {
		lock(number);
		byNumber(number).endUnpaid(lastPaidDay);
		this.terms.breakOff(number);
	}

	/**
	 * Lets the contract run out with a term instead of renewing it.
	 * @param lastDay last day of that term, JST
	 */
	public void endOn(String number, LocalDate lastDay) {
		byNumber(number).endOn(lastDay);
	}

	/** Lets it go on term by term after all. */
	public void goOn(String number) {
		byNumber(number).goOn();
	}

	/** Ends it before it has started: it costs nothing (store 7.4). */
	public void endUnstarted(String number) {
		Contract contract = byNumber(number);
		contract.endUnstarted();
		if (contract.predecessorNumber().isEmpty()) {
			this.firstBilling.endedUnstarted(contract);
		}
	}

	/**
	 * What it costs to have ended it before it started, or would if that were done now.
	 * @return empty when it is not billed with an order
	 */
	@Transactional(readOnly = true)
	public Optional<FirstBilling.Unstarted> unstarted(String number) {
		return this.firstBilling.unstarted(byNumber(number));
	}

	/**
	 * From a day on these lines are in force; see {@link Contract} for what is refused.
	 * @param firstDay JST
	 * @param cause the procedure, {@code A-…}
	 */
	public void schedule(String number, LocalDate firstDay, List<ContractLine> lines, String cause) {
		byNumber(number).schedule(firstDay, lines, cause, this.clock);
	}

	/** The schedule is as it was before that procedure, {@code A-…}. */
	public void unschedule(String number, String cause) {
		byNumber(number).unschedule(cause, LocalDate.now(this.clock));
	}

	/**
	 * Opens the contract in which lines of another one go on, and the procedure of its
	 * first term.
	 * @return its number, {@code C-…}
	 */
	public String openSuccessor(String predecessor, SuccessorContract succession) {
		Contract successor = this.contracts
			.save(byNumber(predecessor).successor(this.numbers.next(), succession, this.clock));
		begin(successor, 1);
		return successor.number();
	}

	/**
	 * A procedure on the contract is asked for; see {@link Contract} for what is refused.
	 * @param locked the contract
	 * @param procedure its number, {@code A-…}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void procedureBegins(Contract locked, String procedure) {
		locked.procedureBegins(procedure);
	}

	/** The procedure on the contract that was open is in force, or stopped. */
	public void procedureEnds(String number) {
		byNumber(number).procedureEnds();
	}

	/**
	 * A procedure on the contract is certain, or over: a term that waits for it goes on.
	 */
	public void procedureSettled(String number) {
		Contract contract = byNumber(number);
		if (contract.isAwaitingStart() || contract.isEndedUnstarted()) {
			this.firstBilling.settled(contract.orderNumber());
		}
		this.terms.procedureSettled(number);
	}

	/**
	 * Keeps everybody else from beginning or deciding a procedure on the contract, and
	 * its next term from beginning, until the transaction ends. What locks more than the
	 * contract locks it first.
	 * @return the contract, of which no lines have been read yet
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Contract lock(String number) {
		return this.contracts.lockByNumber(number).orElseThrow();
	}

	/**
	 * Keeps everybody else from billing the contract's first term, too. What locks both
	 * locks the contract first.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lockFirstBilling(String number) {
		this.firstBilling.lock(byNumber(number).orderNumber());
	}

	/**
	 * The same for one company. Who decides by what stands in the contract locks it
	 * before reading any of it, since a transaction reads a contract once.
	 * @return the contract; empty when the company has no such one
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Contract> lock(String number, long companyId) {
		return this.contracts.lockByNumberAndCompanyId(number, companyId);
	}

	/** The contract's last day is over. */
	public void end(String number) {
		lock(number);
		byNumber(number).end(LocalDate.now(this.clock));
	}

	/**
	 * @return whether another term follows that one
	 */
	@Transactional(readOnly = true)
	public boolean hasTermAfter(String number, int term) {
		Contract contract = byNumber(number);
		return contract.hasTermAfter(contract.rule().term(term));
	}

	/** Starts the procedure of the term that follows the given one. */
	public void beginTermAfter(String number, int term) {
		begin(lock(number), term + 1);
	}

	private void begin(Contract contract, int term) {
		this.terms.begin(contract, contract.rule().term(term));
	}

	/**
	 * For the store's own procedures, which act for every company.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Contract byNumber(String number) {
		return this.contracts.findByNumber(number).orElseThrow();
	}

	/**
	 * @return the contract if it is that company's
	 */
	@Transactional(readOnly = true)
	public Optional<Contract> find(String number, long companyId) {
		return this.contracts.findByNumberAndCompanyId(number, companyId);
	}

	/**
	 * The contracts in which lines of that one go on, or will; not those of a change that
	 * was taken back.
	 */
	@Transactional(readOnly = true)
	public List<Contract> successors(String number) {
		return this.contracts.findByPredecessorNumber(number)
			.stream()
			.filter((successor) -> !successor.isEndedUnstarted())
			.toList();
	}

	/** Other contracts of a company than that one, newest first. */
	@Transactional(readOnly = true)
	public List<Contract> others(String number, long companyId, int limit) {
		return this.contracts.findByNumberIn(this.contracts.findOthers(number, companyId, Limit.of(limit)))
			.stream()
			.sorted(Comparator.comparing(Contract::openedAt).reversed())
			.toList();
	}

	/**
	 * How much of plans the company's contracts have that have not ended.
	 * @return units by the plans' codes, from today on and at the most
	 */
	@Transactional(readOnly = true)
	public Map<String, Integer> quantities(long companyId, Collection<String> planCodes) {
		return this.contracts.quantities(companyId, planCodes, LocalDate.now(this.clock))
			.stream()
			.collect(Collectors.toMap(ContractRepository.Quantity::getPlan, ContractRepository.Quantity::getQuantity));
	}

	/** The company's contracts that the list is asked for. */
	@Transactional(readOnly = true)
	public Page<Contract> of(long companyId, ListQuery query) {
		Page<Contract> page = Lists.page(this.contracts, "companyId", companyId, query);
		// their lines are read for all of them at once
		this.contracts.findByNumberIn(page.map(Contract::number).getContent());
		return page;
	}

	/** What a contract costs a billing period today, as a list compares it. */
	public ListRange.Measured<Long> amountToday() {
		return (contract, builder) -> builder.function("contract_amount", Long.class, contract.get("id"),
				builder.literal(LocalDate.now(this.clock)));
	}

	/**
	 * @return the contracts that an order of that company has opened; not those in which
	 * lines of theirs go on
	 */
	@Transactional(readOnly = true)
	public List<Contract> ofOrder(String orderNumber, long companyId) {
		return this.contracts.findOpenedBy(orderNumber, companyId);
	}

}
