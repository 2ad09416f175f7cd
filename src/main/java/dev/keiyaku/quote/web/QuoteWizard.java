package dev.keiyaku.quote.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.Addressee;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartChangedException;
import dev.keiyaku.quote.CartCheck;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.IssueQuote;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteCustomer;
import dev.keiyaku.quote.QuoteLifetime;
import dev.keiyaku.quote.QuoteNumbers;
import dev.keiyaku.quote.QuoteStanding;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Digest;
import dev.keiyaku.wizard.Glance;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /cart/quote}: the quote wizard (store 3.3). Its subject is the member's cart,
 * which the quote takes over.
 */
@Controller
@RequestMapping("/cart/quote")
class QuoteWizard extends WizardController<QuoteWizard.Subject> {

	private final Carts carts;

	private final CartCheck cartCheck;

	private final PlanMaximums maximums;

	private final Quotes quotes;

	private final QuoteNumbers numbers;

	private final QuoteCheck quoteCheck;

	private final Members members;

	private final LineRows rows;

	private final Texts texts;

	QuoteWizard(WizardPages pages, Carts carts, CartCheck cartCheck, PlanMaximums maximums, Quotes quotes,
			QuoteNumbers numbers, QuoteCheck quoteCheck, Members members, LineRows rows, Texts texts) {
		super(pages);
		this.carts = carts;
		this.cartCheck = cartCheck;
		this.maximums = maximums;
		this.quotes = quotes;
		this.numbers = numbers;
		this.quoteCheck = quoteCheck;
		this.members = members;
		this.rows = rows;
		this.texts = texts;
	}

	/** What is quoted, and to whom. */
	record Subject(Cart cart, Member member) {
	}

	@Override
	public String processKey() {
		return QuoteLifetime.KEY;
	}

	@Override
	public String fallbackPath() {
		return "/cart";
	}

	@Override
	public Optional<WizardFacts<Subject>> facts(WizardVisit visit) {
		Cart cart = this.carts.of(visit.member().memberId());
		if (cart.isEmpty() || !this.cartCheck.problems(cart).isEmpty()
				|| !this.maximums.problems(cart, visit.member().companyId()).isEmpty()) {
			return Optional.empty();
		}
		Member member = this.members.byId(visit.member().memberId());
		return Optional.of(new WizardFacts<>(new Subject(cart, member), fingerprint(cart), data(member.company(), cart),
				prefill(cart, member)));
	}

	@Override
	public String complete(Subject subject, WizardAnswers answers) {
		Member member = subject.member();
		Map<String, Object> entered = answers.form("quote-customer");
		IssueQuote issuing = new IssueQuote(member.company().id(), member.id(), customer(member.company(), entered),
				Addressee.valueOf((String) entered.get("addressee")), (String) entered.get("quoteTitle"),
				(String) entered.get("remarks"));
		try {
			return this.quotes.issue(issuing, subject.cart());
		}
		catch (CartChangedException ex) {
			throw new WizardConflictException("quote.cart-changed", path(), ex);
		}
	}

	@Override
	public Optional<Glance> glance(Subject subject) {
		return Optional.of(this.rows.glance(subject.cart().pricedLines()));
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("quote/parts :: summary");
	}

	@Override
	public String donePath(String number) {
		return path() + "/done/" + number;
	}

	/** Once the quote can no longer be ordered, its own page says why. */
	@GetMapping("/done/{number}")
	ModelAndView done(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		return this.quotes.find(number, member.companyId())
			.map((quote) -> (this.quoteCheck.standing(quote) == QuoteStanding.ORDERABLE)
					? new ModelAndView("quote/done", Map.of("quote", quote))
					: new ModelAndView("redirect:" + this.numbers.page(number)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * Nobody is quoted a price that they did not see.
	 */
	private static String fingerprint(Cart cart) {
		return cart.version() + ":" + Digest.of(cart.pricedLines().toString());
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
				(String) entered.get("customerPhone"), (String) entered.get("customerEmail"));
	}

}
