package dev.keiyaku.joining.web;

import java.util.Map;

import dev.keiyaku.joining.Registrations;
import dev.keiyaku.joining.Registrations.LinkState;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The link of the identity mail. Opening it changes nothing, because mail scanners do;
 * only its button confirms.
 */
@Controller
@RequestMapping("/register/identity/{token}")
class IdentityController {

	private final Registrations registrations;

	IdentityController(Registrations registrations) {
		this.registrations = registrations;
	}

	@GetMapping
	ModelAndView show(@PathVariable String token) {
		LinkState state = this.registrations.look(token);
		return (state == LinkState.USABLE) ? new ModelAndView("joining/identity") : unusable(state);
	}

	@PostMapping
	ModelAndView confirm(@PathVariable String token) {
		LinkState state = this.registrations.confirmIdentity(token);
		return (state == LinkState.USABLE) ? new ModelAndView("joining/identity-confirmed") : unusable(state);
	}

	private static ModelAndView unusable(LinkState state) {
		return new ModelAndView("joining/identity-unusable", Map.of("state", state));
	}

}
