package dev.keiyaku.signin.web;

import java.util.Optional;
import java.util.function.BiPredicate;

import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.signin.Completion;
import dev.keiyaku.signin.NotAdmittedException;
import dev.keiyaku.signin.PendingSignIn;
import dev.keiyaku.signin.SecondStep;
import dev.keiyaku.signin.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of a later sign-in and its other ways (store 1.3). */
@Controller
class SecondStepPages {

	private static final String START = "redirect:/login?expired";

	private final SecondStep secondStep;

	private final Completion completion;

	private final SignInSession session;

	private final BrowserCookie browser;

	private final FlashMessages flash;

	SecondStepPages(SecondStep secondStep, Completion completion, SignInSession session, BrowserCookie browser,
			FlashMessages flash) {
		this.secondStep = secondStep;
		this.completion = completion;
		this.session = session;
		this.browser = browser;
		this.flash = flash;
	}

	@GetMapping("/login/{way:code|app|backup-code|other}")
	String page(@PathVariable String way, HttpServletRequest request, Model model) {
		Optional<PendingSignIn> pending = laterSignIn(request);
		pending.ifPresent(waiting -> {
			model.addAttribute("withApp", waiting.withApp());
			model.addAttribute("codeSent", waiting.codeNumber() != null);
		});
		return pending.isPresent() ? "signin/" + way : START;
	}

	/** Sends another code, or the first one to a member with an app. */
	@PostMapping("/login/code/send")
	String send(HttpServletRequest request, RedirectAttributes next) {
		return laterSignIn(request).map(pending -> {
			try {
				this.session.keep(request, this.secondStep.sendCode(pending));
				this.flash.notice(next, "signin.code.sent");
			}
			catch (LimitReachedException ex) {
				this.flash.say(next, ex);
				next.addFlashAttribute("notSentAgain", true);
			}
			return "redirect:/login/code";
		}).orElse(START);
	}

	@PostMapping("/login/code")
	String mailedCode(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "false") boolean trust,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		return step("code", this.secondStep::useMailedCode, code, trust, request, response, next);
	}

	@PostMapping("/login/app")
	String appCode(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "false") boolean trust,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		return step("app", this.secondStep::useAppCode, code, trust, request, response, next);
	}

	/**
	 * Never makes the browser trusted: whoever has lost the factor decides that later.
	 */
	@PostMapping("/login/backup-code")
	String backupCode(@RequestParam(defaultValue = "") String code, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		return step("backup-code", this.secondStep::useBackupCode, code, false, request, response, next);
	}

	private String step(String way, BiPredicate<PendingSignIn, String> use, String code, boolean trust,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		Optional<PendingSignIn> pending = laterSignIn(request);
		if (pending.isEmpty()) {
			return START;
		}
		try {
			if (use.test(pending.get(), code)) {
				return complete(pending.get(), trust, request, response, next);
			}
			this.flash.say(next, "signin.problem." + way);
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
		}
		next.addFlashAttribute("trust", trust);
		return "redirect:/login/" + way;
	}

	private String complete(PendingSignIn pending, boolean trust, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		try {
			SignedInMember member = this.completion.of(pending);
			if (trust) {
				this.browser.write(response,
						this.completion.trust(member, BrowserName.of(request), this.browser.read(request)));
			}
			return "redirect:" + this.session.complete(request, response, member);
		}
		catch (NotAdmittedException ex) {
			this.session.refuse(request);
			this.flash.say(next, ex);
			return "redirect:/login";
		}
	}

	private Optional<PendingSignIn> laterSignIn(HttpServletRequest request) {
		return this.session.pending(request).filter(pending -> !pending.firstTime());
	}

}
