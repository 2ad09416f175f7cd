package dev.keiyaku.quote.web;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.Price;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.catalog.TypedQuantity;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.OptionConflict;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.quote.PlanMaximums.Room;
import dev.keiyaku.store.Markdown;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A plan and its configuration, for the cart or for a line already in it (store 3.2). */
@Controller
class PlanPage {

	private final Catalog catalog;

	private final StartDates startDates;

	private final Carts carts;

	private final PlanMaximums maximums;

	private final CartItemForm form;

	PlanPage(Catalog catalog, StartDates startDates, Carts carts, PlanMaximums maximums, CartItemForm form) {
		this.catalog = catalog;
		this.startDates = startDates;
		this.carts = carts;
		this.maximums = maximums;
		this.form = form;
	}

	@GetMapping("/products/{product}/{plan}")
	String show(@PathVariable("product") String productCode, @PathVariable("plan") String planCode,
			@RequestParam(defaultValue = "") String quantity, @AuthenticationPrincipal SignedInMember member,
			Model model, HttpServletResponse response) {
		Plan plan = plan(productCode, planCode);
		if (!plan.onSale()) {
			return withdrawn(plan, model, response);
		}
		OptionalInt compared = TypedQuantity.of(quantity);
		describe(plan, model);
		if (member != null) {
			Room room = this.maximums.room(plan, this.carts.of(member.memberId()), null, member.companyId());
			model.addAttribute("island", this.form.show(plan, room, this.form.proposal(plan, compared),
					"/cart/items?plan=" + planCode + "&press=" + UUID.randomUUID(), "quote.item.submit"));
		}
		model.addAttribute("compared", compared.isPresent() ? compared.getAsInt() : null);
		return "quote/plan";
	}

	@GetMapping(path = "/products/{product}/{plan}", params = "line")
	String change(@PathVariable("product") String productCode, @PathVariable("plan") String planCode,
			@RequestParam long line, @AuthenticationPrincipal SignedInMember member, Model model,
			HttpServletResponse response) {
		if (member == null) {
			return "redirect:/cart";
		}
		Cart cart = this.carts.of(member.memberId());
		CartLine found = cart.line(line)
			.filter((each) -> each.plan().code().equals(planCode))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Plan plan = plan(productCode, planCode);
		if (!plan.onSale()) {
			return withdrawn(plan, model, response);
		}
		describe(plan, model);
		Room room = this.maximums.room(plan, cart, found, member.companyId());
		FormIsland island = this.form.show(plan, room, found.choice(), "/cart/items/" + line, "quote.item.change");
		model.addAttribute("island", island);
		model.addAttribute("changing", true);
		return "quote/plan";
	}

	private Plan plan(String productCode, String planCode) {
		return this.catalog.plan(planCode)
			.filter((plan) -> plan.product().code().equals(productCode))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Its address may stand in a bookmark or a mail: it leads on to what is sold now. */
	private String withdrawn(Plan plan, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.GONE.value());
		model.addAttribute("plan", plan);
		model.addAttribute("product", this.catalog.product(plan.product().code()).orElse(null));
		return "quote/withdrawn";
	}

	/**
	 * The prices that are known to take the place of today's, of the plan and its
	 * options.
	 */
	private static List<NextPrice> nextPrices(Plan plan) {
		Stream<NextPrice> own = plan.nextPrice().stream().map((price) -> new NextPrice(plan.name(), price));
		Stream<NextPrice> options = plan.options()
			.stream()
			.flatMap((option) -> option.nextPrice().stream().map((price) -> new NextPrice(option.name(), price)));
		return Stream.concat(own, options).toList();
	}

	/** A price that will be in force, of what it is. */
	public record NextPrice(String name, Price price) {
	}

	private void describe(Plan plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("nextPrices", nextPrices(plan));
		model.addAttribute("conflicts", OptionConflict.of(plan));
		model.addAttribute("earliest", this.startDates.earliest(plan));
		model.addAttribute("terms", Markdown.toHtml(plan.serviceTerms().body()));
	}

}
