package dev.keiyaku.quote.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Digits;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.quote.Addressee;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartCheck;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.IssueQuote;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.quote.QuoteCustomer;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardSubject;

import org.springframework.stereotype.Component;

/**
 * The quote wizard (store 3.3): its subject is the member's cart, which the quote takes
 * over.
 */
@Component
class QuoteWizard implements WizardSubject {

	private final Carts carts;

	private final CartCheck check;

	private final Quotes quotes;

	private final Members members;

	private final Companies companies;

	private final LineRows rows;

	private final Texts texts;

	QuoteWizard(Carts carts, CartCheck check, Quotes quotes, Members members, Companies companies, LineRows rows,
			Texts texts) {
		this.carts = carts;
		this.check = check;
		this.quotes = quotes;
		this.members = members;
		this.companies = companies;
		this.rows = rows;
		this.texts = texts;
	}

	@Override
	public String processKey() {
		return "quote-lifetime";
	}

	@Override
	public String path() {
		return "/cart/quote";
	}

	@Override
	public String fallbackPath() {
		return "/cart";
	}

	@Override
	public Optional<WizardFacts> facts(WizardOwner owner) {
		Cart cart = this.carts.of(owner.memberId());
		if (cart.isEmpty() || !this.check.problems(cart).isEmpty()) {
			return Optional.empty();
		}
		Member member = this.members.byId(owner.memberId());
		Company company = this.companies.byId(member.company().id());
		return Optional.of(new WizardFacts(fingerprint(cart), data(company, cart), prefill(cart, member)));
	}

	@Override
	public String complete(WizardOwner owner, WizardAnswers answers) {
		Member member = this.members.byId(owner.memberId());
		Company company = this.companies.byId(member.company().id());
		Map<String, Object> entered = answers.form("quote-customer");
		IssueQuote issuing = new IssueQuote(company.id(), member.id(), customer(company, entered),
				Addressee.valueOf((String) entered.get("addressee")), (String) entered.get("quoteTitle"),
				(String) entered.get("remarks"));
		return this.quotes.issue(issuing, Long.parseLong(answers.facts().fingerprint().split(":")[0]));
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("quote/parts :: summary");
	}

	@Override
	public String donePath(String number) {
		return "/cart/quote/done/" + number;
	}

	/**
	 * Nobody is quoted a price that they did not see. Text has the same hash on every
	 * node, which enums do not.
	 */
	private static String fingerprint(Cart cart) {
		return cart.version() + ":" + cart.pricedLines().toString().hashCode();
	}

	private Map<String, Object> data(Company company, Cart cart) {
		Map<String, Object> data = new HashMap<>(this.rows.of(cart.pricedLines()));
		CompanyAddress office = company.headOffice();
		data.put("companyName", company.name());
		data.put("companyAddress", this.texts.envelope(office.postalCode(), office.line()));
		data.put("addressees", List.of(choice(Addressee.COMPANY), choice(Addressee.PERSON)));
		data.put("editPath", "/cart");
		return data;
	}

	private Map<String, Object> choice(Addressee addressee) {
		return Map.of("value", addressee.name(), "label", this.texts.of("quote.addressee." + addressee));
	}

	private Map<String, Object> prefill(Cart cart, Member member) {
		PersonalData person = member.person();
		Map<String, Object> prefill = new HashMap<>();
		prefill.put("customerDepartment", person.department());
		prefill.put("customerTitle", person.title());
		prefill.put("customerName", person.name());
		prefill.put("customerNameKana", person.nameKana());
		prefill.put("customerPhone", this.texts.phone(person.phone()));
		prefill.put("customerEmail", person.email());
		prefill.put("addressee", Addressee.COMPANY.name());
		String product = cart.lines().get(0).plan().product().name();
		boolean alone = cart.lines().stream().allMatch((line) -> line.plan().product().name().equals(product));
		prefill.put("quoteTitle", this.texts.of(alone ? "quote.title.one" : "quote.title.several", product));
		return prefill;
	}

	private static QuoteCustomer customer(Company company, Map<String, Object> entered) {
		CompanyAddress office = company.headOffice();
		return new QuoteCustomer(company.name(), office.postalCode(), office.line(),
				(String) entered.get("customerDepartment"), (String) entered.get("customerTitle"),
				(String) entered.get("customerName"), (String) entered.get("customerNameKana"),
				Digits.of((String) entered.get("customerPhone")), (String) entered.get("customerEmail"));
	}

}
