package dev.keiyaku.signin.web;

import java.util.Optional;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.signin.PasswordChange;
import dev.keiyaku.signin.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member changes the password (store 2.1). */
@Controller
class PasswordPages {

	private static final String PAGE = "redirect:/mypage/profile/password";

	private final PasswordChange passwords;

	private final FlashMessages flash;

	PasswordPages(PasswordChange passwords, FlashMessages flash) {
		this.passwords = passwords;
		this.flash = flash;
	}

	@GetMapping("/mypage/profile/password")
	String page() {
		return "signin/password";
	}

	@PostMapping("/mypage/profile/password")
	String change(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String password, HttpServletRequest request, RedirectAttributes next) {
		Optional<String> refusal = this.passwords.problem(member, password);
		if (refusal.isPresent()) {
			this.flash.sayAt(next, "New", refusal.get());
			return PAGE;
		}
		try {
			if (!this.passwords.isRight(member, current)) {
				this.flash.say(next, "signin.problem.password");
				return PAGE;
			}
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
			return PAGE;
		}
		if (password.equals(current)) {
			this.flash.sayAt(next, "New", "signin.password.same");
			return PAGE;
		}
		this.passwords.change(member, password, request.getSession().getId());
		request.changeSessionId();
		this.flash.notice(next, "signin.password.changed");
		return PAGE;
	}

}
