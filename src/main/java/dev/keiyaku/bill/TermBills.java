package dev.keiyaku.bill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractBilling;
import dev.keiyaku.contract.ContractVersion;
import dev.keiyaku.contract.Term;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.process.Processes;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.store.Texts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The bills of a contract's terms, as the contract asks for them (store, "Bills"). */
@Component
@Transactional
class TermBills implements ContractBilling {

	private final Bills bills;

	private final BillNumbers numbers;

	private final SingletonSupplier<List<BillSource<?>>> sources;

	private final BusinessNumbers businessNumbers;

	private final Processes processes;

	private final Texts texts;

	private final TermTurns turns;

	TermBills(Bills bills, BillNumbers numbers, ObjectProvider<BillSource<?>> sources, BusinessNumbers businessNumbers,
			Processes processes, Texts texts, TermTurns turns) {
		this.bills = bills;
		this.numbers = numbers;
		this.sources = SingletonSupplier.of(() -> sources.stream().toList());
		this.businessNumbers = businessNumbers;
		this.processes = processes;
		this.texts = texts;
		this.turns = turns;
	}

	@Override
	public void begin(Contract contract, Term term) {
		if (!isBilledByItsCause(contract, term)) {
			String number = this.bills.ofTerm(contract, term, buyer(contract, term));
			this.processes.begin(TermBilling.KEY, number, Map.of(TermBilling.CONTRACT_NUMBER, contract.number()));
		}
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public Instant turnFrom(Instant end) {
		return this.turns.from(end);
	}

	/** Lines that begin with the term may come from what bills it. */
	private boolean isBilledByItsCause(Contract contract, Term term) {
		ContractVersion version = contract.versionOn(term.firstDay());
		return version.firstDay().equals(term.firstDay()) && comesFromElsewhere(version, contract)
				&& source(version.cause()).bills(version.cause(), contract.number(), term.firstDay());
	}

	/** Whoever asked last for the lines that are in force. */
	private Buyer buyer(Contract contract, Term term) {
		List<ContractVersion> versions = contract.versions();
		for (int n = versions.size() - 1; n >= 0; n--) {
			ContractVersion version = versions.get(n);
			if (!version.firstDay().isAfter(term.firstDay()) && comesFromElsewhere(version, contract)) {
				return source(version.cause()).buyer(version.cause());
			}
		}
		throw new NoSuchElementException("nobody asked for the lines of " + contract.number());
	}

	private static boolean comesFromElsewhere(ContractVersion version, Contract contract) {
		return !version.cause().equals(contract.number());
	}

	private BillSource<?> source(String number) {
		return this.businessNumbers.facts(number, this.sources.obtain().stream());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Billed> of(String contractNumber) {
		return this.bills.ofContract(contractNumber).stream().map((bill) -> billed(bill, contractNumber)).toList();
	}

	private Billed billed(Bill bill, String contractNumber) {
		BilledPeriod period = bill.periodOf(contractNumber).orElseThrow();
		return new Billed(bill.number(), period.firstDay(), period.lastDay(),
				this.texts.of("bill.status." + bill.status()), bill.status().mood(), bill.total(),
				bill.issuedOn().orElse(null), this.numbers.page(bill.number()));
	}

}
