package dev.keiyaku.bill;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.payment.CreditSubject;
import dev.keiyaku.payment.HeldCheck;
import dev.keiyaku.payment.TransactionRequest;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** The bill of a term before the payment provider, by a transaction of its own. */
@Component
class BillCreditSubject implements CreditSubject<BillNumbers> {

	private final Bills bills;

	private final BillView view;

	private final Texts texts;

	private final Clock clock;

	BillCreditSubject(Bills bills, BillView view, Texts texts, Clock clock) {
		this.bills = bills;
		this.view = view;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public int revision(String number) {
		return this.bills.byNumber(number).revision();
	}

	@Override
	public Optional<TransactionRequest> request(String number, String shopTransactionId) {
		return Optional.of(this.bills.byNumber(number))
			.filter((bill) -> bill.total() > 0)
			.map((bill) -> request(bill, shopTransactionId));
	}

	private TransactionRequest request(Bill bill, String shopTransactionId) {
		Buyer buyer = bill.buyer();
		Contact contact = buyer.contact();
		return new TransactionRequest(shopTransactionId, LocalDate.ofInstant(bill.createdAt(), this.clock.getZone()),
				buyer.buyerId(), buyer.companyName(), contact.department(), contact.name(), buyer.place().postalCode(),
				buyer.place().address(), contact.phone(),
				bill.lines()
					.stream()
					.map((line) -> new TransactionRequest.Line(line.name(), line.unitPrice(), line.quantity()))
					.toList(),
				bill.total(), Amounts.STANDARD_TAX_RATE, true);
	}

	@Override
	public void handingOver(String number) {
		this.bills.handOver(number);
	}

	@Override
	public void billed(String number, Optional<CreditCheck> check) {
		check.ifPresent((billed) -> this.bills.billed(number, billed));
	}

	@Override
	public HeldCheck held(String number) {
		return new HeldCheck(this.texts.of("bill.subject"), this.bills.byNumber(number).buyer().companyName(),
				this.view.of(number).bill());
	}

}
