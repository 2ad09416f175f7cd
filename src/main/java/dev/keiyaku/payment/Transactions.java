package dev.keiyaku.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.number.BusinessNumbers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * The transactions that belong to business numbers, before the payment provider. A
 * transaction's id, number and revision, is what keeps it from being registered twice.
 * Every method may be called again.
 */
@Service
public class Transactions {

	private final CreditChecks checks;

	private final SingletonSupplier<List<CreditSubject<?>>> subjects;

	private final BusinessNumbers numbers;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	Transactions(CreditChecks checks, ObjectProvider<CreditSubject<?>> subjects, BusinessNumbers numbers, Clock clock,
			PlatformTransactionManager transactions) {
		this.checks = checks;
		this.subjects = SingletonSupplier.of(() -> subjects.stream().toList());
		this.numbers = numbers;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Whether anything is to be paid for the number: nothing else has a transaction. */
	public boolean isDue(String number) {
		return request(number).isPresent();
	}

	/**
	 * Plans the number's transaction, with what it is for or not at all. Where nothing is
	 * due, there is none.
	 */
	public void plan(String number) {
		request(number).ifPresent(this.checks::plan);
	}

	/**
	 * Has the number's transaction registered and checked. What began when transactions
	 * were not planned yet has it planned first, for good. Where nothing is due, it has
	 * passed.
	 */
	public CreditDecision register(String number) {
		return request(number).map(this::registered).orElse(CreditDecision.PASSED);
	}

	private CreditDecision registered(TransactionRequest request) {
		try {
			return this.checks.register(request);
		}
		catch (NoSuchElementException unplanned) {
			this.ownTransaction.executeWithoutResult(status -> this.checks.plan(request));
			return this.checks.register(request);
		}
	}

	/** Asks what the credit check has come to. */
	public CreditDecision ask(String number) {
		return this.checks.ask(id(number));
	}

	/** Whether clerks decide in place of a provider, whom nobody needs to ask then. */
	public boolean areDecidedByHand() {
		return this.checks.decidesByHand();
	}

	/**
	 * @return what a clerk can do about the check while it is on hold
	 */
	public List<CreditResolution> resolutions(String number) {
		return find(number).decidedByHand() ? List.of(CreditResolution.values()) : List.of(CreditResolution.CANCELLED);
	}

	/**
	 * Does what a clerk decided about a check on hold. When it is cancelled, the
	 * transaction is released with what it is for.
	 * @param reason of a cancellation, in words for the customer
	 * @throws IllegalStateException when the clerk passes or refuses what the provider
	 * decides
	 */
	public void resolve(String number, CreditResolution resolution, String reason) {
		switch (resolution) {
			case PASSED -> this.checks.decideByHand(id(number), CreditDecision.PASSED);
			case REFUSED -> this.checks.decideByHand(id(number), CreditDecision.REFUSED);
			case CANCELLED -> this.checks.cancel(id(number), reason);
		}
	}

	/** Has the provider told otherwise when the transaction is registered next. */
	public void correct(String number, Correction correction) {
		this.checks.correct(id(number), correction);
	}

	/** Frees the buyer's credit line. */
	public void release(String number) {
		this.checks.release(id(number));
	}

	/**
	 * Has the transaction billed, from today (JST), where anything is due, and lets
	 * follow what its subject says.
	 */
	public void requestBilling(String number) {
		Optional<CreditCheck> billed = isDue(number) ? Optional.of(billed(number)) : Optional.empty();
		subject(number).billed(number, billed);
	}

	/**
	 * Makes up for what a former version did not keep of a transaction's billing,
	 * whichever provider that was with.
	 */
	public void billedBefore(String number) {
		subject(number).billedBefore(number, find(number));
	}

	private CreditCheck billed(String number) {
		subject(number).handingOver(number);
		this.checks.requestBilling(id(number), LocalDate.now(this.clock));
		return find(number);
	}

	/**
	 * What the store knows of the number's transaction.
	 * @throws NoSuchElementException when none was planned
	 */
	public CreditCheck find(String number) {
		return this.checks.find(id(number));
	}

	/** What a clerk reads about the number while its check is on hold. */
	public HeldCheck held(String number) {
		return subject(number).held(number);
	}

	private Optional<TransactionRequest> request(String number) {
		return subject(number).request(number, id(number));
	}

	private String id(String number) {
		return number + "-" + subject(number).revision(number);
	}

	private CreditSubject<?> subject(String number) {
		return this.numbers.facts(number, this.subjects.obtain().stream());
	}

}
