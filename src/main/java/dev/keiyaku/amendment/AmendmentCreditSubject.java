package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.delivery.Parties;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.CreditFacts;
import dev.keiyaku.payment.CreditSubject;
import dev.keiyaku.payment.HeldCheck;
import dev.keiyaku.payment.TransactionRequest;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.PurchaseView;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * A procedure before the payment provider: what it newly has billed, by a transaction of
 * its own (store 6.2). It is never changed, so its revision is 1.
 */
@Component
class AmendmentCreditSubject implements CreditSubject<AmendmentNumbers> {

	private final Amendments amendments;

	private final AmendmentView view;

	private final AmendmentBills amendmentBills;

	private final Bills bills;

	private final PurchaseView purchases;

	private final Texts texts;

	private final Clock clock;

	AmendmentCreditSubject(Amendments amendments, AmendmentView view, AmendmentBills amendmentBills, Bills bills,
			PurchaseView purchases, Texts texts, Clock clock) {
		this.amendments = amendments;
		this.view = view;
		this.amendmentBills = amendmentBills;
		this.bills = bills;
		this.purchases = purchases;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public Optional<TransactionRequest> request(String number, String shopTransactionId) {
		return Optional.of(this.amendments.byNumber(number))
			.filter((amendment) -> amendment.charge().isAnything())
			.map((amendment) -> request(amendment, shopTransactionId));
	}

	private TransactionRequest request(Amendment amendment, String shopTransactionId) {
		Buyer buyer = amendment.buyer();
		Contact contact = buyer.contact();
		return new TransactionRequest(shopTransactionId,
				LocalDate.ofInstant(amendment.requestedAt(), this.clock.getZone()), buyer.buyerId(),
				buyer.companyName(), contact.department(), contact.name(), buyer.place().postalCode(),
				buyer.place().address(), contact.phone(),
				amendment.charge()
					.items()
					.stream()
					.map((item) -> new TransactionRequest.Line(item.name(), item.unitPrice(), item.quantity()))
					.toList(),
				amendment.charge().amounts().total(), Amounts.STANDARD_TAX_RATE);
	}

	@Override
	public void billed(String number, Optional<CreditCheck> check) {
		Amendment amendment = this.amendments.byNumber(number);
		check.ifPresent((billed) -> this.bills.issue(this.amendmentBills.draft(amendment), check));
	}

	@Override
	public void billedBefore(String number, CreditCheck check) {
		this.bills.adopt(this.amendmentBills.draft(this.amendments.byNumber(number)), check);
	}

	@Override
	public HeldCheck held(String number) {
		Amendment amendment = this.amendments.byNumber(number);
		Amounts charge = amendment.charge().amounts();
		return new HeldCheck(this.texts.of("amendment.subject"), amendment.buyer().companyName(),
				new Held(number, this.texts.moment(amendment.requestedAt()),
						amendment.paymentMethod().map(this.purchases::paymentMethod).orElse(""),
						this.view.parties(amendment),
						amendment.charge().items().stream().map((item) -> line(amendment, item)).toList(),
						this.texts.number(charge.subtotal()), this.texts.number(charge.tax()),
						this.texts.number(charge.total()), this.view.credit(amendment),
						this.view.otherContracts(amendment).stream().map(this::earlier).toList()));
	}

	private Held.Line line(Amendment amendment, Charge.Item item) {
		return new Held.Line(item.name(), this.texts.of("catalog.period." + amendment.proposal().billingPeriod()),
				this.texts.number(item.quantity()), this.texts.number(item.unitPrice()),
				this.texts.number(item.amountWithoutTax()), amendment.effectiveDay().map(this.texts::day).orElse(""));
	}

	private Held.Earlier earlier(Contract contract) {
		return new Held.Earlier(contract.number(), this.texts.dayOf(contract.openedAt()),
				this.texts.number(contract.amountOn(LocalDate.now(this.clock))),
				this.texts.of("contract.status." + contract.status()));
	}

	/** What the forms of a check show of a procedure, under the names of an order's. */
	private record Held(String number, String orderedAt, String paymentMethod, @JsonUnwrapped Parties parties,
			List<Line> lines, String subtotal, String tax, String total, CreditFacts credit,
			List<Earlier> previousOrders) {

		/** An entry of the bill. */
		private record Line(String name, String billingPeriod, String quantity, String unitPrice, String amount,
				String desiredStart) {
		}

		/** Another contract of the company. */
		private record Earlier(String number, String orderedOn, String total, String status) {
		}

	}

}
