package dev.keiyaku.bill;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.Place;

/** Bills for tests that need no database: B-10000001, issued on 1 December 2026. */
public final class BillFixture {

	/** Whose bills they are; its settings have another name since. */
	public static final Issuer ISSUER = new Issuer("旧社名株式会社", "100-0002", "東京都千代田区皇居外苑1-1 旧ビル2階", "03-1111-1111",
			"T1111111111111", "見本銀行 丸の内支店 普通 1234567 キユウシヤメイ（カ");

	private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

	private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

	private BillFixture() {
	}

	/** A plan for a whole term. */
	public static BillLine plan(String name, long unitPrice, int quantity) {
		return planOf("C-10000001", name, unitPrice, quantity);
	}

	/** A plan of that contract, for a whole term. */
	public static BillLine planOf(String contract, String name, long unitPrice, int quantity) {
		return new BillLine(contract, name, "ライセンス", quantity, unitPrice, false, null);
	}

	public static BillLine option(String name, long unitPrice, int quantity) {
		return new BillLine("C-10000001", name, "個", quantity, unitPrice, true, null);
	}

	/** Two more of something from 17 December on. */
	public static BillLine share(String name, long amount) {
		return new BillLine("C-10000001", name, "式", 1, amount, false, new BillLine.Share(2, 3_100, 15, 31));
	}

	/** So many lines, of which every third is an option of the one before. */
	public static List<BillLine> lines(int count) {
		return IntStream.range(0, count)
			.mapToObj((n) -> (n % 3 == 2) ? option("追加容量100GB " + n, 105, n) : plan("クラウド会議 標準版 " + n, 1_005, n + 1))
			.toList();
	}

	/** Fixed and not yet issued. */
	public static Bill fixed(List<BillLine> lines) {
		return bill("サンプル株式会社", "情報システム部", BillKind.TERM, "B-10000001", lines);
	}

	public static Bill issued(InvoicedBy by, List<BillLine> lines) {
		return issued(by, "サンプル株式会社", "情報システム部", lines);
	}

	public static Bill issued(InvoicedBy by, String company, String department, List<BillLine> lines) {
		return issue(bill(company, department, BillKind.TERM, "B-10000001", lines), by);
	}

	/** Of a procedure, for the rest of a term. */
	public static Bill ofProcedure(List<BillLine> lines) {
		return issue(bill("サンプル株式会社", "情報システム部", BillKind.CHANGE, "A-10000001", lines), InvoicedBy.PROVIDER);
	}

	public static Bill byHand(String note, List<BillLine> lines) {
		Bill bill = fixed(lines);
		bill.refused();
		bill.billedByHand(note, new Bill.Issue(null, null, InvoicedBy.STORE, FIRST, LocalDate.of(2027, 1, 31), ISSUER));
		return bill;
	}

	private static Bill issue(Bill bill, InvoicedBy by) {
		bill.handOver();
		bill.billed(new Bill.Issue("B-10000001-1", "np-kakebarai", by, FIRST, LocalDate.of(2027, 1, 31), ISSUER));
		return bill;
	}

	private static Bill bill(String company, String department, BillKind kind, String subject, List<BillLine> lines) {
		boolean whole = kind != BillKind.CHANGE;
		Buyer buyer = new Buyer("K-10000001", company, "10000000001", new Place("1000001", "東京都千代田区千代田1-1 皇居ビル3階"),
				null, new Contact(department, "見本 花子", "ミホン ハナコ", "0312345678", "hanako@sample.example"));
		List<BilledPeriod> periods = Stream
			.concat(Stream.of("C-10000001"), lines.stream().map(BillLine::contractNumber))
			.distinct()
			.map((contract) -> new BilledPeriod(contract, 2, whole, whole ? FIRST : FIRST.plusDays(16), LAST))
			.toList();
		return new Bill("B-10000001", new BillDraft(1, kind, subject, buyer, periods, lines),
				CatalogFixture.noonOf("2026-12-01"));
	}

}
