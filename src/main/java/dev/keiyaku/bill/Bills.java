package dev.keiyaku.bill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Term;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.Lists;
import dev.keiyaku.mail.Mailing;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.store.StoreProperties;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hibernate.Session;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bills of all companies (store, "Bills"). Whoever changes one locks its contract
 * first, where both are concerned.
 */
@Service
@Transactional
public class Bills {

	private final BillRepository bills;

	private final BillNumbers numbers;

	private final BillingProperties properties;

	private final StoreProperties store;

	private final Mailing mailing;

	private final EntityManager entities;

	private final Clock clock;

	Bills(BillRepository bills, BillNumbers numbers, BillingProperties properties, StoreProperties store,
			Mailing mailing, EntityManager entities, Clock clock) {
		this.bills = bills;
		this.numbers = numbers;
		this.properties = properties;
		this.store = store;
		this.mailing = mailing;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Makes the bill of what an order or a procedure has had billed, and sends it where
	 * the store itself does. Again is the same.
	 * @param check its transaction; empty where nothing is to be paid
	 * @throws IllegalStateException when the lines come to another sum than is billed
	 */
	public void issue(BillDraft draft, Optional<CreditCheck> check) {
		made(draft, check).filter(Bill::isInvoicedByStore)
			.ifPresent((bill) -> this.mailing.post(bill.number(), "bill-issued"));
	}

	/**
	 * Makes the bill of what was billed before there were bills: its customer has been
	 * told. Again is the same.
	 * @throws IllegalStateException when the lines come to another sum than was billed
	 */
	public void adopt(BillDraft draft, CreditCheck check) {
		made(draft, Optional.of(check));
	}

	private Optional<Bill> made(BillDraft draft, Optional<CreditCheck> check) {
		if (this.bills.findBySubject(draft.subject()).isPresent()) {
			return Optional.empty();
		}
		Bill bill = new Bill(this.numbers.next(), draft, this.clock);
		check.ifPresent((billed) -> {
			if (billed.totalAmount() != bill.total()) {
				throw new IllegalStateException("%s is billed %d yen, but its lines come to %d"
					.formatted(draft.subject(), billed.totalAmount(), bill.total()));
			}
			bill.handOver();
			bill.billed(issued(billed));
		});
		return Optional.of(this.bills.save(bill));
	}

	/**
	 * Makes the bill of an order that staff bill without the provider. Again is the same.
	 * @param day on which it is issued, JST
	 * @param note how, which the customer reads
	 */
	public void issueByHand(BillDraft draft, LocalDate day, String note) {
		if (this.bills.findBySubject(draft.subject()).isEmpty()) {
			Bill bill = this.bills.save(new Bill(this.numbers.next(), draft, this.clock));
			bill.refused();
			bill.billedByHand(note, byHand(day));
		}
	}

	/**
	 * Makes the bill of a term that has begun, of what the contract has in it.
	 * @param buyer to whom it is addressed
	 * @return its number, {@code B-…}
	 */
	String ofTerm(Contract contract, Term term, Buyer buyer) {
		String number = this.numbers.next();
		List<BillLine> lines = Line.items(contract.linesOn(term.firstDay()))
			.stream()
			.map((item) -> BillLine.whole(contract.number(), item))
			.toList();
		this.bills.save(new Bill(number, new BillDraft(contract.companyId(), BillKind.TERM, number, buyer,
				List.of(BilledPeriod.of(contract, term)), lines), this.clock));
		return number;
	}

	/**
	 * The provider is about to be asked to bill it: kept whatever becomes of the caller's
	 * transaction. From then on it cannot be called off.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void handOver(String number) {
		lock(number).handOver();
	}

	/** The provider bills it, or the store where there is none. Again is the same. */
	void billed(String number, CreditCheck check) {
		lock(number).billed(issued(check));
	}

	/** The provider does not take it over: staff decide. */
	public void refused(String number) {
		lock(number).refused();
	}

	/** The provider is asked once more, by another transaction. */
	public void askAgain(String number) {
		lock(number).askAgain();
	}

	/**
	 * Staff bill it without the provider.
	 * @param note how, which the customer reads
	 */
	public void billByHand(String number, String note) {
		lock(number).billedByHand(note, byHand(LocalDate.now(this.clock)));
	}

	/** The contract has ended before what it is about. Again is the same. */
	public void callOff(String number) {
		lock(number).callOff();
	}

	/** The contract that a term's bill is about, {@code C-…}; reads nothing else. */
	@Transactional(readOnly = true)
	public String contractOf(String number) {
		return this.bills.contractOf(number).orElseThrow();
	}

	/**
	 * For the store's own procedures, which act for every company. A transaction reads it
	 * once, however often it asks.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Bill byNumber(String number) {
		return this.entities.unwrap(Session.class)
			.bySimpleNaturalId(Bill.class)
			.loadOptional(number)
			.orElseThrow(() -> new NoSuchElementException("no bill " + number));
	}

	/**
	 * @return the bill if it is that company's
	 */
	@Transactional(readOnly = true)
	public Optional<Bill> find(String number, long companyId) {
		return this.bills.findByNumberAndCompanyId(number, companyId);
	}

	/**
	 * @param subject an order's or a procedure's number
	 * @return its bill if it has one and is that company's
	 */
	@Transactional(readOnly = true)
	public Optional<Bill> findOf(String subject, long companyId) {
		return this.bills.findBySubject(subject).filter((bill) -> bill.companyId() == companyId);
	}

	/** The bills of a contract, {@code C-…}, by what they are about. */
	@Transactional(readOnly = true)
	public List<Bill> ofContract(String contractNumber) {
		return this.bills.ofContract(contractNumber);
	}

	/** The company's bills that the list is asked for. */
	@Transactional(readOnly = true)
	public Page<Bill> of(long companyId, ListQuery query) {
		Page<Bill> page = Lists.page(this.bills, "companyId", companyId, query);
		// their periods are read for all of them at once
		this.bills.findWithPeriods(page.map(Bill::number).getContent());
		return page;
	}

	/** As it is now, whatever the transaction has read of it before. */
	private Bill lock(String number) {
		Bill bill = byNumber(number);
		this.entities.refresh(bill, LockModeType.PESSIMISTIC_WRITE);
		return bill;
	}

	private Bill.Issue issued(CreditCheck check) {
		LocalDate day = check.billIssueBaseDate().orElseThrow();
		return new Bill.Issue(check.shopTransactionId(), check.provider(),
				this.properties.invoicedBy(check.decidedByHand()), day, this.properties.dueOn(day),
				Issuer.of(this.store.operator(), this.properties.bankAccount()));
	}

	private Bill.Issue byHand(LocalDate day) {
		return new Bill.Issue(null, null, InvoicedBy.STORE, day, this.properties.dueOn(day),
				Issuer.of(this.store.operator(), this.properties.bankAccount()));
	}

}
