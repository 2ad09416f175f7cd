package dev.keiyaku.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.ProviderFailure.Kind;
import dev.keiyaku.payment.ProviderLimits.TooLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * What the store asks of its payment provider (store 4.2). Every method may be called
 * again after any failure: it finds out what became of the last attempt before it acts.
 * What is noted of the provider is kept in transactions of its own and outlives a
 * rollback of the caller's; {@link #plan}, {@link #decideByHand} and {@link #cancel}
 * belong to the caller's transaction. What asks the provider throws
 * {@link PaymentProviderException} when it gave no clear answer.
 */
@Service
public class CreditChecks {

	private static final Logger log = LoggerFactory.getLogger(CreditChecks.class);

	private final PaymentProvider provider;

	private final CreditCheckLedger ledger;

	private final FailureTexts texts;

	private final Clock clock;

	CreditChecks(PaymentProvider provider, CreditCheckLedger ledger, FailureTexts texts, Clock clock) {
		this.provider = provider;
		this.ledger = ledger;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Notes, in the caller's transaction and without a call, that a transaction is going
	 * to be registered. From then on {@link #release} knows of it, whatever becomes of
	 * the registration.
	 */
	public void plan(TransactionRequest request) {
		if (this.ledger.find(request.shopTransactionId()).isEmpty()) {
			this.ledger.plan(request, this.provider.name());
		}
	}

	/**
	 * Registers a planned transaction and has it checked. The same
	 * {@code shopTransactionId} is registered once, however often this is called: what
	 * was sent without an answer is sent again only when it cannot turn up any more.
	 * @return the provider's decision, {@link CreditDecision#HELD} when it needs time
	 * @throws IllegalStateException when the transaction was released before
	 * @throws NoSuchElementException when it was not planned
	 */
	public CreditDecision register(TransactionRequest request) {
		String id = request.shopTransactionId();
		CreditCheck check = ours(find(id));
		TransactionRequest told = check.correction().map(request::corrected).orElse(request);
		return switch (check.state()) {
			case PLANNED -> registration(check, () -> sent(told));
			case REQUESTED, UNKNOWN -> registration(check, () -> found(check).orElseGet(() -> sent(told)));
			case REGISTERED, BILLING, BILLED -> check.decision().orElseThrow();
			case RELEASING, RELEASED ->
				throw new IllegalStateException("transaction " + id + " is " + check.state() + ": use a new id");
		};
	}

	/**
	 * Asks what became of a registered transaction. A final decision is not asked again.
	 */
	public CreditDecision ask(String shopTransactionId) {
		CreditCheck check = ours(find(shopTransactionId));
		if (check.decision().filter(CreditDecision::isFinal).isPresent()) {
			return check.decision().orElseThrow();
		}
		return attempt(shopTransactionId, check.state(), () -> registered(shopTransactionId, asked(shopTransactionId)));
	}

	/**
	 * Frees the transaction at the provider, whatever its decision. Nothing is asked when
	 * it was never registered or is free already. While a registration may be under way,
	 * whose caller may have been stopped or have given up waiting, its release has to be
	 * tried again later.
	 * @throws IllegalStateException when it is billed
	 */
	public void release(String shopTransactionId) {
		Optional<CreditCheck> earlier = this.ledger.find(shopTransactionId)
			.filter(check -> check.state() != State.RELEASED);
		if (earlier.isEmpty()) {
			return;
		}
		CreditCheck check = ours(earlier.get());
		if (check.state() == State.PLANNED) {
			this.ledger.note(shopTransactionId, CreditCheck::abandon);
			return;
		}
		if (check.state() == State.REQUESTED && mayBeUnderWay(check)) {
			throw described(shopTransactionId, underWay());
		}
		this.ledger.note(shopTransactionId, CreditCheck::intendRelease);
		attempt(shopTransactionId, check.state(), () -> {
			check.providerTransactionId()
				.or(() -> found(check).map(answer -> noted(shopTransactionId, answer).providerTransactionId()))
				.ifPresent(this.provider::release);
			return this.ledger.note(shopTransactionId, CreditCheck::released);
		});
		log.info("transaction {} released", shopTransactionId);
	}

	/**
	 * Has a passed transaction billed, which belongs after the receipt confirmation.
	 * @param billIssueBaseDate day in JST from which the provider counts; when this was
	 * called before, that day stands, which the provider may have
	 * @throws IllegalStateException unless the credit check has passed
	 */
	public void requestBilling(String shopTransactionId, LocalDate billIssueBaseDate) {
		CreditCheck check = ours(find(shopTransactionId));
		if (check.state() == State.BILLED) {
			return;
		}
		LocalDate first = this.ledger
			.note(shopTransactionId, (known, now) -> known.intendBilling(billIssueBaseDate, now))
			.billIssueBaseDate()
			.orElseThrow();
		attempt(shopTransactionId, check.state(), () -> {
			this.provider.requestBilling(check.providerTransactionId().orElseThrow(), first);
			return this.ledger.note(shopTransactionId, CreditCheck::billed);
		});
		log.info("transaction {} handed over for billing", shopTransactionId);
	}

	/** Whether transactions are decided by clerks, as the store is set now. */
	boolean decidesByHand() {
		return this.provider.name().equals(PaymentProperties.MANUAL);
	}

	/**
	 * Notes a clerk's decision in the caller's transaction, where the provider is
	 * {@code manual}: when the clerk's task stays open, so does the decision.
	 * @throws IllegalStateException when a provider decides, or it is decided otherwise
	 */
	public void decideByHand(String shopTransactionId, CreditDecision decision) {
		if (!find(shopTransactionId).decidedByHand()) {
			throw new IllegalStateException("the provider decides transaction " + shopTransactionId);
		}
		RefusalReason reason = (decision == CreditDecision.REFUSED) ? RefusalReason.OTHER : null;
		this.ledger.change(shopTransactionId, (check, now) -> check.decide(decision, reason, now));
	}

	/**
	 * Notes in the caller's transaction what the provider is told from now on, where it
	 * has refused what it was told.
	 * @throws IllegalStateException when the provider has the transaction
	 */
	public void correct(String shopTransactionId, Correction correction) {
		this.ledger.change(shopTransactionId, (check, now) -> check.correct(correction, now));
	}

	/**
	 * Notes in the caller's transaction that a clerk does not wait for a check on hold
	 * any longer. The transaction stays with the provider until it is released.
	 * @param reason in words for the customer
	 */
	public void cancel(String shopTransactionId, String reason) {
		this.ledger.change(shopTransactionId, (check, now) -> check.cancel(reason, now));
	}

	/**
	 * What the store knows of a transaction, without asking the provider.
	 * @throws NoSuchElementException when it was never meant to be registered
	 */
	public CreditCheck find(String shopTransactionId) {
		return this.ledger.find(shopTransactionId)
			.orElseThrow(() -> new NoSuchElementException("no transaction " + shopTransactionId));
	}

	private CreditDecision registration(CreditCheck check, Supplier<ProviderAnswer> call) {
		return attempt(check.shopTransactionId(), check.state(),
				() -> registered(check.shopTransactionId(), call.get()));
	}

	/** What the provider refuses for good is nothing that time mends. */
	private ProviderAnswer sent(TransactionRequest request) {
		List<TooLong> tooLong = this.provider.limits().exceededBy(request);
		if (!tooLong.isEmpty()) {
			throw ProviderFailure.of(tooLong);
		}
		this.ledger.note(request.shopTransactionId(), CreditCheck::intendRegistration);
		try {
			return this.provider.register(request);
		}
		catch (ProviderFailure failure) {
			if (!failure.leavesOpen()) {
				this.ledger.note(request.shopTransactionId(), CreditCheck::notTaken);
			}
			throw (failure.kind() == Kind.REJECTED) ? new ProviderFailure(Kind.REFUSED, failure.codes(), null)
					: failure;
		}
	}

	/** Empty only when nothing that was sent can turn up later. */
	private Optional<ProviderAnswer> found(CreditCheck check) {
		Optional<ProviderAnswer> found = this.provider.find(check.shopTransactionId());
		if (found.isEmpty() && mayBeUnderWay(check)) {
			throw underWay();
		}
		return found;
	}

	private boolean mayBeUnderWay(CreditCheck check) {
		return check.mayBeUnderWay(this.provider.longestRegistration(), this.clock.instant());
	}

	private static ProviderFailure underWay() {
		return new ProviderFailure(Kind.UNDER_WAY, List.of(), null);
	}

	private CreditDecision registered(String shopTransactionId, ProviderAnswer answer) {
		return noted(shopTransactionId, answer).decision();
	}

	private ProviderAnswer noted(String shopTransactionId, ProviderAnswer answer) {
		this.ledger.note(shopTransactionId, (check, now) -> check.answered(answer, now));
		log.info("transaction {}: credit check {}", shopTransactionId, answer.decision());
		return answer;
	}

	private ProviderAnswer asked(String shopTransactionId) {
		return this.provider.find(shopTransactionId)
			.orElseThrow(() -> new ProviderFailure(Kind.NOT_FOUND, List.of(), null));
	}

	private CreditCheck ours(CreditCheck check) {
		if (!check.provider().equals(this.provider.name())) {
			throw new IllegalStateException("transaction " + check.shopTransactionId() + " lies with "
					+ check.provider() + ", but the store is set to " + this.provider.name());
		}
		return check;
	}

	/**
	 * @param before the state before the intent of the call was noted
	 */
	private <T> T attempt(String shopTransactionId, State before, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (ProviderFailure failure) {
			PaymentProviderException described = described(shopTransactionId, failure);
			this.ledger.note(shopTransactionId, (check, now) -> {
				if (failure.kind() == Kind.SUSPENDED) {
					check.withheld(before, described.getMessage(), now);
				}
				else {
					check.failed(described.getMessage(), now);
				}
			});
			throw described;
		}
	}

	private PaymentProviderException described(String shopTransactionId, ProviderFailure failure) {
		return new PaymentProviderException(this.texts.describe(shopTransactionId, failure), failure.kind(), failure);
	}

}
