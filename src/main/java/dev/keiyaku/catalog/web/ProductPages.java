package dev.keiyaku.catalog.web;

import java.util.Map;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Markdown;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.SearchResult;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Top page, search and product page (spec 3.1). */
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
			@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "1") int page, Model model) {
		SearchResult result = this.catalog.search(keyword, category, page);
		if (page > 1 && result.products().isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("keyword", keyword.strip());
		model.addAttribute("category", category);
		model.addAttribute("categories", result.categories());
		model.addAttribute("products", result.products());
		model.addAttribute("everywhere", result.categories().stream().mapToLong((each) -> each.getProducts()).sum());
		model.addAttribute("address", address(keyword.strip(), category));
		return "catalog/products";
	}

	private static String address(String keyword, String category) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/products");
		if (!keyword.isEmpty()) {
			address.queryParam("q", "{q}");
		}
		if (!category.isEmpty()) {
			address.queryParam("category", "{category}");
		}
		return address.encode().buildAndExpand(Map.of("q", keyword, "category", category)).toUriString();
	}

	@GetMapping("/products/{product}")
	String product(@PathVariable("product") String code, Model model) {
		Product product = this.catalog.product(code)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("product", product);
		model.addAttribute("description", Markdown.toHtml(product.description()));
		return "catalog/product";
	}

}
