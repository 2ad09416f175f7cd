package dev.keiyaku.catalog.web;

import java.util.List;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.catalog.SearchResult;
import dev.keiyaku.catalog.TypedQuantity;
import dev.keiyaku.store.Markdown;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Top page, search and product page (store 3.1). */
@Controller
class ProductPages {

	private final Catalog catalog;

	ProductPages(Catalog catalog) {
		this.catalog = catalog;
	}

	@GetMapping("/")
	String top(Model model) {
		model.addAttribute("featured", this.catalog.featured());
		model.addAttribute("categories", this.catalog.categories());
		return "catalog/top";
	}

	@GetMapping("/products")
	String products(@RequestParam(name = "q", defaultValue = "") String keyword,
			@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String effect,
			@RequestParam(name = "tag", defaultValue = "") List<String> tags,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "") String page, Model model) {
		SearchAddress address = SearchAddress.of(keyword, category, effect, tags, sort);
		int number = PageNumber.of(page);
		SearchResult result = this.catalog.search(address.query(), address.sort(), number);
		int last = result.products().getTotalPages();
		if (number > 1 && number > last) {
			return "redirect:" + address.page(Math.max(last, 1));
		}
		model.addAttribute("address", address);
		model.addAttribute("result", result);
		return "catalog/products";
	}

	@GetMapping("/products/{product}")
	String product(@PathVariable("product") String code, @RequestParam(defaultValue = "") String quantity,
			Model model) {
		Product product = this.catalog.product(code)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("product", product);
		model.addAttribute("description", Markdown.toHtml(product.description()));
		PlanComparison comparison = PlanComparison.of(product);
		model.addAttribute("comparison", comparison);
		compareAt(quantity, comparison, model);
		return "catalog/product";
	}

	/** What is no quantity is shown as it was typed, beside the reason. */
	private static void compareAt(String typed, PlanComparison comparison, Model model) {
		int quantity = typed.isBlank() ? comparison.proposal() : TypedQuantity.of(typed).orElse(0);
		model.addAttribute("quantity", quantity);
		model.addAttribute("largest", SaleConditions.LARGEST_QUANTITY);
		model.addAttribute("refused", quantity == 0);
		model.addAttribute("typed", (quantity == 0) ? typed : quantity);
		model.addAttribute("handedOn", (typed.isBlank() || quantity == 0) ? "" : "?quantity=" + quantity);
	}

}
