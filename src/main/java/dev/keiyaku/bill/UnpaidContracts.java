package dev.keiyaku.bill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractVersion;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.process.Processes;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends contracts whose terms nobody takes over, with the last paid term (store, "Bills").
 */
@Service
@Transactional
public class UnpaidContracts {

	private final Bills bills;

	private final Contracts contracts;

	private final Processes processes;

	private final Texts texts;

	UnpaidContracts(Bills bills, Contracts contracts, Processes processes, Texts texts) {
		this.bills = bills;
		this.contracts = contracts;
		this.processes = processes;
		this.texts = texts;
	}

	/**
	 * Why the contract cannot be ended before what a bill of it is about, in words for
	 * clerks; empty when it can.
	 * @param number {@code B-…}
	 */
	@Transactional(readOnly = true)
	public Optional<String> whyNot(String number) {
		BilledPeriod unpaid = unpaid(this.bills.byNumber(number));
		Contract contract = this.contracts.byNumber(unpaid.contractNumber());
		if (contract.status() != ContractStatus.ACTIVE) {
			return Optional
				.of(this.texts.of("bill.end.not-active", this.texts.of("contract.status." + contract.status())));
		}
		return contract.openProcedure()
			.map((open) -> this.texts.of("bill.end.procedure-open", open))
			.or(() -> appliedSince(contract, unpaid).map((change) -> this.texts.of("bill.end.changed", change)))
			.or(() -> laterBilled(unpaid).map((later) -> this.texts.of("bill.end.later-billed", later.number())));
	}

	/**
	 * Ends the contract with the term before the one that a bill is about, and calls off
	 * what is billed for that one and later ones.
	 * @param number {@code B-…}
	 * @throws IllegalStateException when it cannot, see {@link #whyNot}
	 */
	public void end(String number) {
		String contract = this.bills.contractOf(number);
		this.contracts.lock(contract);
		BilledPeriod unpaid = unpaid(this.bills.byNumber(number));
		whyNot(number).ifPresent((reason) -> {
			throw new IllegalStateException(reason);
		});
		this.contracts.endUnpaid(contract, unpaid.firstDay().minusDays(1));
		List<Bill> calledOff = from(unpaid).stream().filter((bill) -> !bill.status().isSettled()).toList();
		calledOff.forEach((bill) -> this.bills.callOff(bill.number()));
		calledOff.stream()
			.filter((bill) -> !bill.number().equals(number))
			.forEach((bill) -> this.processes.goOnIfAwaited(TermBilling.BILLING_CALLED_OFF, bill.number()));
	}

	/** The last day that is paid, JST: the day before what a bill is about. */
	@Transactional(readOnly = true)
	public LocalDate lastPaidDay(String number) {
		return unpaid(this.bills.byNumber(number)).firstDay().minusDays(1);
	}

	private static BilledPeriod unpaid(Bill bill) {
		return bill.periods().get(0);
	}

	/** A procedure that is in force since then has that term or a later one billed. */
	private static Optional<String> appliedSince(Contract contract, BilledPeriod unpaid) {
		return contract.versions()
			.stream()
			.filter((version) -> !version.firstDay().isBefore(unpaid.firstDay()))
			.map(ContractVersion::cause)
			.filter((cause) -> !cause.equals(contract.number()) && !cause.equals(contract.orderNumber()))
			.filter((cause) -> contract.predecessorNumber().isEmpty() || !cause.equals(contract.begunBy()))
			.findFirst();
	}

	private Optional<Bill> laterBilled(BilledPeriod unpaid) {
		return from(unpaid).stream()
			.filter((bill) -> bill.status() == BillStatus.HANDED_OVER
					|| (bill.status().isSettled() && bill.status() != BillStatus.CALLED_OFF))
			.max(Comparator.comparing(Bill::firstDay));
	}

	/** The bills of that term and later ones. */
	private List<Bill> from(BilledPeriod unpaid) {
		return this.bills.ofContract(unpaid.contractNumber())
			.stream()
			.filter((bill) -> bill.periodOf(unpaid.contractNumber())
				.filter((period) -> period.term() >= unpaid.term())
				.isPresent())
			.toList();
	}

}
