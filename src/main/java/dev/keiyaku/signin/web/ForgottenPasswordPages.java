package dev.keiyaku.signin.web;

import java.util.Optional;

import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.signin.PasswordResets;
import dev.keiyaku.signin.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A member who has forgotten the password (store 2.2). Opening a link changes nothing,
 * since mail scanners open links too.
 */
@Controller
class ForgottenPasswordPages {

	private static final String RESET = "redirect:/password/reset/";

	/** The token whose temporary password was entered in this session. */
	private static final String CONFIRMED = "keiyaku.signin.reset";

	private final PasswordResets resets;

	private final FlashMessages flash;

	ForgottenPasswordPages(PasswordResets resets, FlashMessages flash) {
		this.resets = resets;
		this.flash = flash;
	}

	@GetMapping("/password/forgot")
	String forgot() {
		return "signin/forgot";
	}

	@PostMapping("/password/forgot")
	String request(@RequestParam(defaultValue = "") String loginId, RedirectAttributes next) {
		if (loginId.isBlank()) {
			this.flash.say(next, "signin.forgot.required");
			return "redirect:/password/forgot";
		}
		try {
			this.resets.request(loginId.strip());
			return "redirect:/password/forgot/sent";
		}
		catch (LimitReachedException ex) {
			next.addFlashAttribute("loginId", loginId);
			this.flash.say(next, ex);
			return "redirect:/password/forgot";
		}
	}

	@GetMapping("/password/forgot/sent")
	String sent() {
		return "signin/forgot-sent";
	}

	@GetMapping("/password/reset/{token}")
	String reset(@PathVariable String token, HttpServletRequest request, Model model) {
		model.addAttribute("token", token);
		return this.resets.open(token)
			.filter(opened -> !opened.confirmed() || isConfirmedHere(token, request))
			.map(opened -> opened.confirmed() ? "signin/reset-new" : "signin/reset")
			.orElse("signin/reset-void");
	}

	@PostMapping("/password/reset/{token}")
	String confirm(@PathVariable String token, @RequestParam(defaultValue = "") String temporary,
			@RequestParam(defaultValue = "") String repeated, HttpServletRequest request, RedirectAttributes next) {
		if (!temporary.equals(repeated)) {
			this.flash.sayAt(next, "Repeated", "signin.password.differ");
			return RESET + token;
		}
		try {
			if (this.resets.confirm(token, temporary.strip())) {
				request.getSession().setAttribute(CONFIRMED, SecretToken.hash(token));
				request.changeSessionId();
			}
			else {
				this.flash.say(next, "signin.reset.wrong");
			}
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
		}
		return RESET + token;
	}

	@PostMapping("/password/reset/{token}/new")
	String complete(@PathVariable String token, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String repeated, HttpServletRequest request, RedirectAttributes next) {
		if (!isConfirmedHere(token, request)) {
			return RESET + token;
		}
		Optional<String> refusal = this.resets.problem(token, password);
		if (refusal.isPresent()) {
			this.flash.say(next, refusal.get());
			return RESET + token;
		}
		if (!password.equals(repeated)) {
			this.flash.sayAt(next, "Repeated", "signin.password.differ");
			return RESET + token;
		}
		return this.resets.complete(token, password) ? "redirect:/password/done" : RESET + token;
	}

	@GetMapping("/password/done")
	String done() {
		return "signin/reset-done";
	}

	private static boolean isConfirmedHere(String token, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && SecretToken.hash(token).equals(session.getAttribute(CONFIRMED));
	}

}
