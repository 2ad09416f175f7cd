package dev.keiyaku.quote.web;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Markdown;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.Carts;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A plan and its configuration, for the cart or for a line already in it (spec 3.2). */
@Controller
class PlanPage {

	private final Catalog catalog;

	private final StartDates startDates;

	private final Carts carts;

	private final CartItemForm form;

	PlanPage(Catalog catalog, StartDates startDates, Carts carts, CartItemForm form) {
		this.catalog = catalog;
		this.startDates = startDates;
		this.carts = carts;
		this.form = form;
	}

	@GetMapping("/products/{product}/{plan}")
	String show(@PathVariable("product") String productCode, @PathVariable("plan") String planCode,
			@AuthenticationPrincipal SignedInMember member, Model model) {
		Plan plan = plan(productCode, planCode);
		describe(plan, model);
		if (member != null) {
			model.addAttribute("island", this.form.show(plan, this.form.proposal(plan), "/cart/items?plan=" + planCode,
					"quote.item.submit"));
		}
		return "quote/plan";
	}

	@GetMapping(path = "/products/{product}/{plan}", params = "line")
	String change(@PathVariable("product") String productCode, @PathVariable("plan") String planCode,
			@RequestParam long line, @AuthenticationPrincipal SignedInMember member, Model model) {
		if (member == null) {
			return "redirect:/cart";
		}
		CartLine found = this.carts.of(member.memberId())
			.line(line)
			.filter((each) -> each.plan().code().equals(planCode))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Plan plan = plan(productCode, planCode);
		describe(plan, model);
		FormIsland island = this.form.show(plan, found.choice(), "/cart/items/" + line, "quote.item.change");
		model.addAttribute("island", island);
		model.addAttribute("changing", true);
		return "quote/plan";
	}

	private Plan plan(String productCode, String planCode) {
		return this.catalog.plan(planCode)
			.filter((plan) -> plan.onSale() && plan.product().code().equals(productCode))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private void describe(Plan plan, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("earliest", this.startDates.earliest(plan));
		model.addAttribute("terms", Markdown.toHtml(plan.serviceTerms().body()));
	}

}
