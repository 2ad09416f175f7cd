package dev.keiyaku.sandbox.provider;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The stand-in's page and switches (store, "The local run"). */
@Controller
@Profile("sandbox")
class ProviderController {

	private final ProviderStandIn provider;

	ProviderController(ProviderStandIn provider) {
		this.provider = provider;
	}

	@GetMapping("/sandbox/provider")
	String page(Model model) {
		List<StandInTransaction> newestFirst = new ArrayList<>(this.provider.registry().all());
		Collections.reverse(newestFirst);
		model.addAttribute("transactions", newestFirst);
		model.addAttribute("mode", this.provider.mode());
		model.addAttribute("modes", Mode.values());
		model.addAttribute("creditLine", ReviewRules.CREDIT_LINE);
		return "sandbox/provider";
	}

	@GetMapping("/sandbox/provider.json")
	@ResponseBody
	List<Listed> transactions() {
		return this.provider.registry().all().stream().map(Listed::of).toList();
	}

	/** What a tool sends: a mode, decisions, or both. */
	@PostMapping(path = "/sandbox/provider", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Map<String, String> command(@RequestBody Command command) {
		if (command.mode() != null) {
			switchTo(command.mode());
		}
		if (command.decide() != null) {
			command.decide().forEach(this.provider.registry()::decide);
		}
		return Map.of("mode", this.provider.mode().label());
	}

	@PostMapping(path = "/sandbox/provider", params = "mode", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	String switchFromPage(@RequestParam String mode) {
		switchTo(mode);
		return "redirect:/sandbox/provider";
	}

	@PostMapping(path = "/sandbox/provider", params = "npTransactionId",
			consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	String decideFromPage(@RequestParam String npTransactionId, @RequestParam String result) {
		this.provider.registry().decide(npTransactionId, result);
		return "redirect:/sandbox/provider";
	}

	private void switchTo(String mode) {
		this.provider.mode(Mode.named(mode).orElseThrow(() -> Refusal.of("mode", "no mode " + mode)));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	@ResponseBody
	Map<String, Object> refused(Refusal refusal) {
		return Map.of("reason", refusal.reason(), "message", refusal.getMessage());
	}

	/**
	 * What {@code POST /sandbox/provider} takes.
	 *
	 * @param mode may be absent
	 * @param decide results by npTransactionId, may be absent
	 */
	record Command(String mode, Map<String, String> decide) {
	}

	/** What {@code GET /sandbox/provider.json} lists. */
	record Listed(String shopTransactionId, String npTransactionId, long totalAmount, String result, String state) {

		static Listed of(StandInTransaction transaction) {
			return new Listed(transaction.shopTransactionId(), transaction.npTransactionId(), transaction.totalAmount(),
					transaction.result(), transaction.state());
		}

	}

}
