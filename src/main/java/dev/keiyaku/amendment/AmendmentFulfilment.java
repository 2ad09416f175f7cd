package dev.keiyaku.amendment;

import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryLine;
import dev.keiyaku.delivery.RequestDelivery;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a procedure needs of others beside its contract: the delivery of what is more or
 * other than before, and the reason for which it is declined (store 6.3).
 */
@Service
@Transactional
public class AmendmentFulfilment {

	private final Amendments amendments;

	private final Deliveries deliveries;

	private final Transactions transactions;

	private final Texts texts;

	AmendmentFulfilment(Amendments amendments, Deliveries deliveries, Transactions transactions, Texts texts) {
		this.amendments = amendments;
		this.deliveries = deliveries;
		this.transactions = transactions;
		this.texts = texts;
	}

	/** Asks for the delivery of the lines that become more or other, as they will be. */
	public void requestDelivery(String number) {
		Amendment amendment = this.amendments.byNumber(number);
		this.deliveries.request(new RequestDelivery(number, amendment.companyId(),
				amendment.proposal()
					.changed()
					.stream()
					.filter(LineChange::needsDelivery)
					.flatMap((change) -> lines(amendment, change))
					.toList()));
	}

	/** Of another plan all is delivered anew, of the same only what is more or new. */
	private Stream<DeliveryLine> lines(Amendment amendment, LineChange change) {
		return change.rows()
			.filter((item) -> item.after() != null && (change.isAnotherPlan() || item.isMore()))
			.map((item) -> new DeliveryLine(name(item), item.after().unit(), item.after().quantity(),
					amendment.effectiveDay().orElseThrow()));
	}

	/** Says from how much to how much, since only the difference is to be ordered. */
	private String name(LineChange.Item item) {
		LineItem after = item.after();
		return (item.isMore() && item.before() != null)
				? this.texts.of("amendment.delivery.increase", after.name(),
						this.texts.number(item.before().quantity()), this.texts.number(after.quantity()), after.unit())
				: after.name();
	}

	/** Nothing is delivered any more. May be called again. */
	public void callOffDelivery(String number) {
		this.deliveries.callOff(number);
	}

	/**
	 * Declines it with a reason that the customer can read.
	 * @param staffReason what a clerk wrote to the customer; null when its credit check
	 * came to nothing. Then the reason is the one for which a clerk did not wait for it;
	 * of a refusal the customer is told no details
	 */
	public void decline(String number, String staffReason) {
		this.amendments.decline(number,
				Optional.ofNullable(staffReason)
					.or(() -> this.transactions.find(number).cancellationReason())
					.orElseGet(() -> this.texts.of("amendment.decline.credit-refused")));
	}

}
