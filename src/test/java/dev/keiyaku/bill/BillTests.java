package dev.keiyaku.bill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.Place;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A bill and where it can go from where it stands (store, "Bills"). */
class BillTests {

	private static final Clock NOW = Clock.fixed(Instant.parse("2027-02-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

	private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);

	private static final LocalDate LAST = LocalDate.of(2027, 2, 28);

	private static final Bill.Issue ISSUE = new Bill.Issue("B-1-1", "np-kakebarai", InvoicedBy.PROVIDER, FIRST, LAST,
			new Issuer("販売株式会社", "100-0005", "東京都千代田区丸の内1-2-3", "03-1234-5678", "T4011001098993", null));

	private static Bill bill(BillLine... lines) {
		Buyer buyer = new Buyer("K-1", "買手株式会社", null, new Place("1000005", "東京都千代田区丸の内1-2-3"), null,
				new Contact("総務部", "試験 花子", "シケン ハナコ", "0312345679", "hanako@test.example"));
		return new Bill("B-1", new BillDraft(1, BillKind.TERM, "B-1", buyer,
				List.of(new BilledPeriod("C-1", 2, true, FIRST, LAST)), List.of(lines)), NOW);
	}

	private static BillLine line(int quantity, long price) {
		return new BillLine("C-1", "商品", "台", quantity, price, false, null);
	}

	private static Bill refused() {
		Bill bill = bill(line(1, 1_000));
		bill.refused();
		return bill;
	}

	@Test
	void taxIsComputedOnceForTheWholeBill() {
		Bill bill = bill(line(1, 105), line(1, 105), line(1, 105));

		assertThat(bill.amounts().subtotal()).isEqualTo(315);
		assertThat(bill.amounts().tax()).isEqualTo(31);
		assertThat(bill.total()).isEqualTo(346);
		assertThat(bill.status()).isEqualTo(BillStatus.FIXED);
	}

	@Test
	void whatCostsNothingIsSettledAtOnce() {
		Bill bill = bill(line(3, 0));

		assertThat(bill.status()).isEqualTo(BillStatus.NOTHING_DUE);
		assertThat(bill.status().isIssued()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> bill.billed(ISSUE));
	}

	@Test
	void itIsIssuedOnceWithWhoIssuesIt() {
		Bill bill = bill(line(2, 1_000));
		bill.handOver();
		bill.billed(ISSUE);
		bill.billed(new Bill.Issue("B-1-2", "manual", InvoicedBy.STORE, LAST, LAST, ISSUE.issuer()));

		assertThat(bill.status()).isEqualTo(BillStatus.BILLED);
		assertThat(bill.transactionId()).contains("B-1-1");
		assertThat(bill.issuedOn()).contains(FIRST);
		assertThat(bill.issuer()).contains(ISSUE.issuer());
	}

	@Test
	void whatIsRefusedIsAskedAgainByAnotherTransaction() {
		Bill bill = refused();
		assertThat(bill.status()).isEqualTo(BillStatus.REFUSED);

		bill.askAgain();

		assertThat(bill.status()).isEqualTo(BillStatus.FIXED);
		assertThat(bill.revision()).isEqualTo(2);
	}

	@Test
	void staffBillByHandOnlyWhatIsRefused() {
		Bill bill = refused();
		bill.billedByHand("郵送します。", ISSUE);

		assertThat(bill.status()).isEqualTo(BillStatus.BILLED_BY_HAND);
		assertThat(bill.note()).contains("郵送します。");
		assertThatIllegalStateException().isThrownBy(() -> bill(line(1, 1)).billedByHand("", ISSUE));
	}

	@Test
	void whatIsSettledStaysAsItIs() {
		Bill billed = bill(line(1, 1_000));
		billed.handOver();
		billed.billed(ISSUE);
		Bill calledOff = bill(line(1, 1_000));
		calledOff.callOff();

		List<Consumer<Bill>> steps = List.of(Bill::refused, Bill::askAgain, (bill) -> bill.billedByHand("", ISSUE));
		steps.forEach((step) -> {
			assertThatIllegalStateException().isThrownBy(() -> step.accept(billed));
			assertThatIllegalStateException().isThrownBy(() -> step.accept(calledOff));
		});
		assertThatIllegalStateException().isThrownBy(billed::callOff);
		assertThatIllegalStateException().isThrownBy(calledOff::handOver);
		calledOff.callOff();
		assertThat(calledOff.status()).isEqualTo(BillStatus.CALLED_OFF);
	}

	@Test
	void whatIsHandedOverIsNeitherCalledOffNorLeftToStaff() {
		Bill bill = bill(line(1, 1_000));
		bill.handOver();
		bill.handOver();

		assertThat(bill.status().isSettled()).isFalse();
		assertThatIllegalStateException().isThrownBy(bill::callOff);
		assertThatIllegalStateException().isThrownBy(bill::refused);
	}

	@Test
	void aBillIsAboutAPeriod() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new BillDraft(1, BillKind.ORDER, "O-1", null, List.of(), List.of()));
	}

}
