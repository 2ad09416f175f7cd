package dev.keiyaku.terms.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import dev.keiyaku.store.Markdown;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.terms.KeptTerms;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The store's terms, for everybody (store, "Who the store is"): at {@code /terms/<code>}
 * what is in force, below it each version for good. What visitors read may be kept for a
 * short while by whoever serves it; a member's name stands on the same page, so a
 * member's is not.
 */
@Controller
class TermsController {

	private static final String PAGE = "/terms/";

	private static final Duration KEPT = Duration.ofMinutes(5);

	private final TermsLibrary library;

	private final KeptTerms kept;

	private final StoreProperties store;

	TermsController(TermsLibrary library, KeptTerms kept, StoreProperties store) {
		this.library = library;
		this.kept = kept;
		this.store = store;
	}

	@GetMapping("/terms/{code}")
	String inForce(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
		Terms terms = found(this.library.find(code));
		return page(terms, terms, model, request, response);
	}

	@GetMapping("/terms/{code}/{version}")
	String version(@PathVariable String code, @PathVariable String version, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Terms present = found(this.library.find(code));
		return page(found(this.kept.find(code, version)), present, model, request, response);
	}

	private String page(Terms shown, Terms present, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		String code = shown.code();
		boolean inForce = shown.version().equals(present.version());
		LocalDate enacted = this.library.enacted(code);
		model.addAttribute("terms", shown);
		model.addAttribute("body", Markdown.toHtml(shown.body()));
		model.addAttribute("enacted", enacted);
		model.addAttribute("revised", shown.day().isAfter(enacted));
		model.addAttribute("present", present);
		model.addAttribute("inForce", inForce);
		model.addAttribute("coming", this.library.coming(code).orElse(null));
		model.addAttribute("versions", this.kept.versions(code));
		model.addAttribute("canonical", this.store.link(PAGE + code + (inForce ? "" : "/" + shown.version())));
		if (request.getUserPrincipal() == null) {
			model.addAttribute("sameForAll", true);
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(KEPT).cachePublic().getHeaderValue());
			response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		}
		return "terms/page";
	}

	private static Terms found(Optional<Terms> terms) {
		return terms.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
