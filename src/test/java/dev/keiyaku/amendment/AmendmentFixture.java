package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.Place;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Procedures on contracts for tests of what a contract makes of them: they are stored,
 * decided and taken back without the processes that carry them.
 */
public final class AmendmentFixture {

	private final AmendmentRepository repository;

	private final AmendmentNumbers numbers;

	private final Amendments amendments;

	private final Contracts contracts;

	private final Clock clock;

	private final TransactionTemplate transaction;

	public AmendmentFixture(ApplicationContext store) {
		this.repository = store.getBean(AmendmentRepository.class);
		this.numbers = store.getBean(AmendmentNumbers.class);
		this.amendments = store.getBean(Amendments.class);
		this.contracts = store.getBean(Contracts.class);
		this.clock = store.getBean(Clock.class);
		this.transaction = store.getBean(TransactionTemplate.class);
	}

	/** A-10000001 on C-10000001, which is stored nowhere. */
	public static Amendment asked(Proposal proposal, Entered entered, Clock clock) {
		return new Amendment("A-10000001", new RequestAmendment("C-10000001", 1, 1, proposal, entered), clock);
	}

	/** Staff decline it. */
	public static void decline(Amendment amendment, Clock clock) {
		amendment.decline("ご用意できませんでした。", clock);
	}

	/**
	 * Asks for line 1 in another quantity and at another price.
	 * @return the procedure's number
	 */
	public String change(Contract contract, SignedInMember member, LocalDate effectiveDay, int quantity,
			long unitPrice) {
		ContractLine before = contract.linesOn(contract.startDate()).get(0);
		ContractLine after = new ContractLine(1, before.planCode(), before.name(), before.unit(), quantity, unitPrice,
				List.of());
		return stored(contract, member,
				new Proposal(AmendmentKind.CHANGE, Timing.END_OF_TERM, effectiveDay, "更新月", contract.billingPeriod(),
						List.of(new LineChange(1, before, after, null, Set.of(ChangeKind.INCREASE))), Charge.NONE));
	}

	/**
	 * Asks for the end of the contract.
	 * @param effectiveDay the day after its last one; null when it has not started yet
	 * @return the procedure's number
	 */
	public String cancelAll(Contract contract, SignedInMember member, LocalDate effectiveDay) {
		ContractLine before = contract.linesOn(contract.startDate()).get(0);
		return stored(contract, member,
				new Proposal(AmendmentKind.FULL_CANCELLATION,
						(effectiveDay != null) ? Timing.END_OF_TERM : Timing.BEFORE_START, effectiveDay, "期間の終わり",
						contract.billingPeriod(),
						List.of(new LineChange(1, before, null, null, Set.of(ChangeKind.CANCEL_ALL))), Charge.NONE));
	}

	/** More of line 1 from a day on, whatever the day and the catalogue. */
	public static Proposal more(Contract contract, LocalDate effectiveDay, int quantity, long unitPrice) {
		ContractLine before = contract.linesOn(contract.startDate()).get(0);
		ContractLine after = new ContractLine(1, before.planCode(), before.name(), before.unit(), quantity, unitPrice,
				List.of());
		return new Proposal(AmendmentKind.CHANGE, Timing.END_OF_TERM, effectiveDay, "更新月", contract.billingPeriod(),
				List.of(new LineChange(1, before, after, null, Set.of(ChangeKind.INCREASE))),
				new Charge(List.of(new Charge.Item(before.name(), quantity, unitPrice, null))));
	}

	/** The end of the contract with the day before that one. */
	public static Proposal end(Contract contract, LocalDate effectiveDay) {
		ContractLine before = contract.linesOn(contract.startDate()).get(0);
		return new Proposal(AmendmentKind.FULL_CANCELLATION, Timing.END_OF_TERM, effectiveDay, "期間の終わり",
				contract.billingPeriod(), List.of(new LineChange(1, before, null, null, Set.of(ChangeKind.CANCEL_ALL))),
				Charge.NONE);
	}

	/**
	 * Asks for it, whatever its day, and begins its process.
	 * @return the procedure's number
	 */
	public String begin(Contract contract, SignedInMember member, Proposal proposal) {
		return begin(request(contract.number(), member, proposal));
	}

	String begin(RequestAmendment request) {
		return this.transaction
			.execute((status) -> this.amendments.begin(this.contracts.lock(request.contractNumber()), request));
	}

	/** What a member asks for who was shown that. */
	static RequestAmendment request(String contract, SignedInMember member, Proposal proposal) {
		Contact contact = new Contact("総務部", member.name(), "シケン ハナコ", "0312345679", member.email());
		Place place = new Place("1000005", "東京都千代田区丸の内1-2-3");
		Buyer buyer = new Buyer(member.companyNumber(), member.companyName(), "10000000009", place, "部長", contact);
		Entered entered = proposal.kind().isCancellation()
				? Entered.ofCancellation(buyer, List.of(),
						new CancellationReason(List.of(CancellationReason.Cause.PRICE), "予算が減りました。"))
				: Entered.ofChange(buyer, new EndUser("本社", place, contact), "deferred-invoice", List.of(), List.of());
		return new RequestAmendment(contract, member.companyId(), member.memberId(), proposal, entered);
	}

	private String stored(Contract contract, SignedInMember member, Proposal proposal) {
		Entered entered = entered(member.companyName(), member.name(), member.email());
		return this.transaction.execute((status) -> {
			Contract locked = this.contracts.lock(contract.number());
			String number = this.repository
				.save(new Amendment(this.numbers.next(),
						new RequestAmendment(contract.number(), member.companyId(), member.memberId(), proposal,
								entered),
						this.clock))
				.number();
			this.contracts.procedureBegins(locked, number);
			return number;
		});
	}

	/** Staff accept it, and there is nothing more to be done than to wait for its day. */
	public void acceptAndSchedule(String number) {
		this.transaction.executeWithoutResult((status) -> {
			this.amendments.accept(number);
			this.amendments.schedule(number);
		});
	}

	/** What its process undoes is undone at once. */
	public void withdraw(String number) {
		this.transaction.executeWithoutResult((status) -> {
			Amendment amendment = this.repository.findByNumber(number).orElseThrow();
			this.contracts.lock(amendment.contractNumber());
			amendment.withdraw(null, "お客様のお電話による。", this.clock);
			this.contracts.procedureEnds(amendment.contractNumber());
			this.amendments.unschedule(number);
		});
	}

	/** What a person of a company has entered for a cancellation. */
	static Entered entered(String company, String name, String email) {
		Contact contact = new Contact("総務部", name, "シケン ハナコ", "0312345679", email);
		Buyer buyer = new Buyer("K-1", company, "10000000009", new Place("1000005", "東京都千代田区丸の内1-2-3"), "部長", contact);
		return Entered.ofCancellation(buyer, List.of(), CancellationReason.NONE);
	}

}
