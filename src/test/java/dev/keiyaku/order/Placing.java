package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.Place;
import dev.keiyaku.purchase.PurchaseConsent;

/** Companies and orders of a test's own, made through the store's services. */
public class Placing {

	private final Companies companies;

	private final Members members;

	private final Orders orders;

	public Placing(Companies companies, Members members, Orders orders) {
		this.companies = companies;
		this.members = members;
		this.orders = orders;
	}

	/**
	 * Makes a company with one member, who has a mailbox of their own.
	 * @param companyName what the provider's stand-in reviews
	 */
	public SignedInMember company(String companyName) {
		Company company = this.companies.add(companyName, "テストカブシキガイシャ", null,
				new CompanyAddress("本社", "1000005", "東京都", "千代田区丸の内1-2-3", "0312345678", true));
		String loginId = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
		return SignedInMember.of(this.members.add(new Member(company, loginId, "no password", Role.ADMIN,
				new PersonalData("試験 花子", "シケン ハナコ", "総務部", "部長", "0312345679", loginId + "@test.example"))));
	}

	/**
	 * Places an order in the member's name.
	 * @return its number, {@code O-…}
	 */
	public String order(SignedInMember customer, PricedLine... lines) {
		return order(customer, "test:" + UUID.randomUUID(), List.of(), lines);
	}

	/**
	 * Places an order of that origin, with what was agreed to.
	 * @return its number, {@code O-…}
	 */
	public String order(SignedInMember customer, String origin, List<PurchaseConsent> consents, PricedLine... lines) {
		return order(customer, origin, List.of(), consents, lines);
	}

	/** The same as the others, with what was answered. */
	String order(SignedInMember customer, String origin, List<Answer> answers, List<PurchaseConsent> consents,
			PricedLine... lines) {
		Contact contact = new Contact("総務部", customer.name(), "シケン ハナコ", "0312345679", customer.email());
		Place place = new Place("1000005", "東京都千代田区丸の内1-2-3");
		String buyerNumber = this.companies.byId(customer.companyId()).buyerId().orElse("10000000009");
		Buyer buyer = new Buyer(customer.companyNumber(), customer.companyName(), buyerNumber, place, "部長", contact);
		return this.orders.place(new PlaceOrder(origin, customer.companyId(), customer.memberId(), buyer,
				new EndUser("本社", place, contact), "deferred-invoice", List.of(lines), answers, consents));
	}

	/** All that a company has ordered, newest first. */
	public static List<Order> all(Orders orders, long companyId) {
		Listing<Order> newestFirst = new Listing<>("order", "/",
				List.of(ListColumn.moment("order.ordered-at", Order::orderedAt).sortedBy("ordered", "orderedAt")),
				List.of(), "-ordered", "id");
		return orders.of(companyId, newestFirst.readAll(Map.of())).getContent();
	}

	public static PricedLine monthly(int quantity, LocalDate start) {
		return new PricedLine("zoom-workplace-pro-monthly", "Zoom Workplace Pro（月額）", "ライセンス", BillingPeriod.MONTHLY,
				start, quantity, 2_580, List.of());
	}

	public static PricedLine annual(int quantity, LocalDate start) {
		return new PricedLine("zoom-workplace-pro", "Zoom Workplace Pro", "ライセンス", BillingPeriod.ANNUAL, start,
				quantity, 25_800, List.of());
	}

}
