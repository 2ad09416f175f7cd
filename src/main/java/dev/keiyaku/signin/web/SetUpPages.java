package dev.keiyaku.signin.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.signin.Completion;
import dev.keiyaku.signin.NotAdmittedException;
import dev.keiyaku.signin.PendingSignIn;
import dev.keiyaku.signin.SecondFactors;
import dev.keiyaku.signin.SecondStep;
import dev.keiyaku.signin.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The second factor is set up at the first sign-in (store 1.2): method, address or app,
 * code, backup codes.
 */
@Controller
class SetUpPages {

	private static final String START = "redirect:/login?expired";

	private final SecondFactors factors;

	private final SecondStep secondStep;

	private final Completion completion;

	private final SignInSession session;

	private final NewBackupCodes newBackupCodes;

	private final FlashMessages flash;

	SetUpPages(SecondFactors factors, SecondStep secondStep, Completion completion, SignInSession session,
			NewBackupCodes newBackupCodes, FlashMessages flash) {
		this.factors = factors;
		this.secondStep = secondStep;
		this.completion = completion;
		this.session = session;
		this.newBackupCodes = newBackupCodes;
		this.flash = flash;
	}

	@GetMapping("/login/setup")
	String methods(HttpServletRequest request) {
		return firstSignIn(request).isPresent() ? "signin/setup" : START;
	}

	@PostMapping("/login/setup")
	String method(@RequestParam(defaultValue = "mail") String method) {
		return "redirect:/login/setup/" + ("app".equals(method) ? "app" : "mail");
	}

	@GetMapping("/login/setup/mail")
	String address(HttpServletRequest request) {
		return firstSignIn(request).isPresent() ? "signin/setup-mail" : START;
	}

	@PostMapping("/login/setup/mail")
	String send(@RequestParam(defaultValue = "") String address, HttpServletRequest request, RedirectAttributes next) {
		return firstSignIn(request).map(pending -> {
			next.addFlashAttribute("address", address);
			if (!address.contains("@")) {
				this.flash.say(next, "signin.problem.address");
				return "redirect:/login/setup/mail";
			}
			try {
				this.session.keep(request, this.secondStep.sendCode(pending, address));
			}
			catch (LimitReachedException ex) {
				this.flash.say(next, ex);
				return "redirect:/login/setup/mail";
			}
			this.flash.notice(next, "signin.code.sent");
			return "redirect:/login/setup/code";
		}).orElse(START);
	}

	@GetMapping("/login/setup/code")
	String code(HttpServletRequest request) {
		return firstSignIn(request).isPresent() ? "signin/setup-code" : START;
	}

	@PostMapping("/login/setup/code")
	String useMail(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<PendingSignIn> pending = firstSignIn(request);
		if (pending.isEmpty()) {
			return START;
		}
		try {
			if (this.secondStep.useMailedCode(pending.get(), code)) {
				this.factors.useMail(pending.get().memberId());
				return complete(pending.get(), request, response, next);
			}
			this.flash.say(next, "signin.problem.code");
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
		}
		return "redirect:/login/setup/code";
	}

	@GetMapping("/login/setup/app")
	String app(HttpServletRequest request, Model model) {
		return firstSignIn(request).map(this.factors::offerApp).map(pending -> {
			this.session.keep(request, pending);
			model.addAttribute("offered", this.factors.offered(pending));
			return "signin/setup-app";
		}).orElse(START);
	}

	@PostMapping("/login/setup/app")
	String useApp(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<PendingSignIn> pending = firstSignIn(request).filter(waiting -> waiting.appSecret() != null);
		if (pending.isEmpty()) {
			return START;
		}
		try {
			OptionalLong step = this.secondStep.appStep(pending.get(), code);
			if (step.isPresent()) {
				this.factors.useApp(pending.get(), step.getAsLong());
				return complete(pending.get(), request, response, next);
			}
			this.flash.say(next, "signin.problem.app");
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
		}
		return "redirect:/login/setup/app";
	}

	private String complete(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes next) {
		try {
			SignedInMember member = this.completion.of(pending);
			List<String> codes = this.factors.newBackupCodes(pending.memberId(), true);
			return this.newBackupCodes.show(request, codes, this.session.complete(request, response, member));
		}
		catch (NotAdmittedException ex) {
			this.session.refuse(request);
			this.flash.say(next, ex);
			return "redirect:/login";
		}
	}

	private Optional<PendingSignIn> firstSignIn(HttpServletRequest request) {
		return this.session.pending(request)
			.filter(PendingSignIn::firstTime)
			// it may have been set up from elsewhere meanwhile, and is not set up again
			// by the password alone
			.filter(pending -> this.factors.of(pending.memberId()).isEmpty());
	}

}
