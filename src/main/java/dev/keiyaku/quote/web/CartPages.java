package dev.keiyaku.quote.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.TypedQuantity;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.web.FormResponses;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartCheck;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.CartProblem;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.quote.PlanMaximums.Room;
import dev.keiyaku.quote.StartDays;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The member's cart (store 3.3). */
@Controller
@RequestMapping("/cart")
class CartPages {

	private static final String CART = "/cart";

	private final Catalog catalog;

	private final Carts carts;

	private final CartCheck check;

	private final PlanMaximums maximums;

	private final CartItemForm form;

	private final StartDays startDays;

	CartPages(Catalog catalog, Carts carts, CartCheck check, PlanMaximums maximums, CartItemForm form,
			StartDays startDays) {
		this.startDays = startDays;
		this.catalog = catalog;
		this.carts = carts;
		this.check = check;
		this.maximums = maximums;
		this.form = form;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInMember member, Model model) {
		Cart cart = this.carts.of(member.memberId());
		Map<Long, List<LineProblem>> problems = Stream
			.concat(this.check.problems(cart).stream(), this.maximums.problems(cart, member.companyId()).stream())
			.collect(Collectors.groupingBy((problem) -> problem.line().id(),
					Collectors.mapping(CartProblem::problem, Collectors.toList())));
		model.addAttribute("cart", cart);
		model.addAttribute("problems", problems);
		model.addAttribute("startDays", startDays(cart));
		return "quote/cart";
	}

	/** The days of the date pickers, once for each plan. */
	private Map<String, Object> startDays(Cart cart) {
		Map<String, Object> days = new LinkedHashMap<>();
		cart.lines()
			.forEach((line) -> days.computeIfAbsent(line.plan().code(), (code) -> this.startDays.days(line.plan())));
		return days;
	}

	/** Where a visitor signs in to go on with a plan: the plan's page, once signed in. */
	@GetMapping("/items/new")
	String signedIn(@RequestParam("plan") String planCode, @RequestParam(defaultValue = "") String quantity) {
		Plan plan = onSale(planCode);
		OptionalInt compared = TypedQuantity.of(quantity);
		return "redirect:/products/%s/%s".formatted(plan.product().code(), plan.code())
				+ (compared.isPresent() ? "?quantity=" + compared.getAsInt() : "");
	}

	@PostMapping("/items")
	ResponseEntity<Map<String, Object>> add(@RequestParam("plan") String planCode,
			@RequestParam(required = false) UUID press, @AuthenticationPrincipal SignedInMember member,
			FormSubmission submission) {
		Plan plan = onSale(planCode);
		Cart seen = this.carts.of(member.memberId());
		Room room = this.maximums.room(plan, seen, null, member.companyId());
		FormCheck checked = this.form.check(plan, room, submission);
		if (!checked.passed()) {
			return FormResponses.rejected(checked);
		}
		boolean added = this.carts.addOnce(member.memberId(), seen, (press != null) ? press.toString() : null,
				this.form.choice(plan, checked));
		return added ? FormResponses.next(CART) : FormResponses.rejected(this.form.full(checked));
	}

	@PostMapping("/items/{line}")
	ResponseEntity<Map<String, Object>> change(@PathVariable("line") long lineId,
			@AuthenticationPrincipal SignedInMember member, FormSubmission submission) {
		CartLine line = line(lineId, member);
		onSale(line.plan().code());
		return change(line, member, this.form.check(line.plan(), room(line, member), submission));
	}

	/** Changes quantity or start date where the line stands in the cart. */
	@PatchMapping("/items/{line}")
	ResponseEntity<Map<String, Object>> changeInPlace(@PathVariable("line") long lineId,
			@AuthenticationPrincipal SignedInMember member, FormSubmission submission) {
		CartLine line = line(lineId, member);
		return change(line, member, this.form.checkChange(line, room(line, member), submission));
	}

	private ResponseEntity<Map<String, Object>> change(CartLine line, SignedInMember member, FormCheck checked) {
		if (!checked.passed()) {
			return FormResponses.rejected(checked);
		}
		if (!this.carts.change(member.memberId(), line.id(), this.form.choice(line.plan(), checked))) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return FormResponses.next(CART);
	}

	private Room room(CartLine line, SignedInMember member) {
		return this.maximums.room(line.plan(), this.carts.of(member.memberId()), line, member.companyId());
	}

	private CartLine line(long id, SignedInMember member) {
		return this.carts.of(member.memberId())
			.line(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping("/items/{line}/remove")
	String remove(@PathVariable("line") long lineId, @AuthenticationPrincipal SignedInMember member,
			RedirectAttributes after) {
		this.carts.remove(member.memberId(), lineId);
		after.addFlashAttribute("removed", true);
		return "redirect:/cart";
	}

	private Plan onSale(String planCode) {
		return this.catalog.plan(planCode)
			.filter(Plan::onSale)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
