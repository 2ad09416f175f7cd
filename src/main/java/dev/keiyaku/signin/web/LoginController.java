package dev.keiyaku.signin.web;

import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.signin.BrowserTokens;
import dev.keiyaku.signin.Completion;
import dev.keiyaku.signin.NotAdmittedException;
import dev.keiyaku.signin.PasswordStep;
import dev.keiyaku.signin.PendingSignIn;
import dev.keiyaku.signin.SecondStep;
import dev.keiyaku.signin.TooManyAttemptsException;
import dev.keiyaku.signin.WrongSecretException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /login}: login ID and password, and what comes next (store 1.2, 1.3). */
@Controller
class LoginController {

	private final PasswordStep passwordStep;

	private final SecondStep secondStep;

	private final Completion completion;

	private final SignInSession session;

	private final BrowserCookie browser;

	private final FlashMessages flash;

	LoginController(PasswordStep passwordStep, SecondStep secondStep, Completion completion, SignInSession session,
			BrowserCookie browser, FlashMessages flash) {
		this.passwordStep = passwordStep;
		this.secondStep = secondStep;
		this.completion = completion;
		this.session = session;
		this.browser = browser;
		this.flash = flash;
	}

	@GetMapping("/login")
	String login(@AuthenticationPrincipal SignedInMember member) {
		return (member != null) ? "redirect:/mypage" : "signin/login";
	}

	@PostMapping("/login")
	String passwordStep(@RequestParam(defaultValue = "") String loginId,
			@RequestParam(defaultValue = "") String password, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes next) {
		try {
			PasswordStep.Passed passed = this.passwordStep.check(loginId, password, this.browser.read(request));
			this.session.begin(request, passed.pending());
			return passed.tokens()
				.map(tokens -> trusted(passed.pending(), tokens, request, response))
				.orElseGet(() -> second(passed.pending(), request, next));
		}
		catch (WrongSecretException ex) {
			next.addFlashAttribute("loginId", loginId);
			return "redirect:/login?error";
		}
		catch (NotAdmittedException ex) {
			next.addFlashAttribute("loginId", loginId);
			this.flash.say(next, ex);
			return "redirect:/login";
		}
		catch (TooManyAttemptsException ex) {
			next.addFlashAttribute("loginId", loginId);
			this.flash.say(next, ex);
			return "redirect:/login?wait";
		}
	}

	private String trusted(PendingSignIn pending, BrowserTokens tokens, HttpServletRequest request,
			HttpServletResponse response) {
		this.browser.write(response, tokens);
		try {
			return "redirect:" + this.session.complete(request, response, this.completion.of(pending));
		}
		catch (NotAdmittedException ex) {
			this.session.refuse(request);
			throw ex;
		}
	}

	private String second(PendingSignIn pending, HttpServletRequest request, RedirectAttributes next) {
		if (pending.firstTime()) {
			return "redirect:/login/setup";
		}
		if (pending.withApp()) {
			return "redirect:/login/app";
		}
		try {
			this.session.keep(request, this.secondStep.sendCode(pending));
		}
		catch (LimitReachedException ex) {
			this.flash.say(next, ex);
		}
		return "redirect:/login/code";
	}

}
