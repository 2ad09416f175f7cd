package dev.keiyaku.signin.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.signin.PasswordChange;
import dev.keiyaku.signin.PendingSignIn;
import dev.keiyaku.signin.SecondFactors;
import dev.keiyaku.signin.SecondStep;
import dev.keiyaku.signin.TooManyAttemptsException;
import dev.keiyaku.signin.TrustedBrowsers;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * セキュリティ設定: what a member has set up to sign in. Each change of the factors asks for the
 * password again (ASVS 7.5.1).
 */
@Controller
class SecurityPages {

	private static final String PAGE = "redirect:/mypage/security";

	private static final String NEW_APP = "keiyaku.signin.new-app";

	private final SecondFactors factors;

	private final SecondStep secondStep;

	private final TrustedBrowsers browsers;

	private final PasswordChange passwords;

	private final NewBackupCodes newBackupCodes;

	private final FlashMessages flash;

	private final Clock clock;

	SecurityPages(SecondFactors factors, SecondStep secondStep, TrustedBrowsers browsers, PasswordChange passwords,
			NewBackupCodes newBackupCodes, FlashMessages flash, Clock clock) {
		this.factors = factors;
		this.secondStep = secondStep;
		this.browsers = browsers;
		this.passwords = passwords;
		this.newBackupCodes = newBackupCodes;
		this.flash = flash;
		this.clock = clock;
	}

	@GetMapping("/mypage/security")
	String page(@AuthenticationPrincipal SignedInMember member, Model model) {
		model.addAttribute("factors", this.factors.of(member.memberId()).orElseThrow());
		model.addAttribute("browsers", this.browsers.of(member));
		return "signin/security";
	}

	/** Asks for the password. */
	@GetMapping("/mypage/security/{change:add-app|remove-app|backup-codes}")
	String change(@PathVariable String change, Model model) {
		model.addAttribute("change", change);
		return "signin/security-password";
	}

	@PostMapping("/mypage/security/add-app")
	String addApp(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "") String current,
			HttpServletRequest request, RedirectAttributes next) {
		if (isWrong(member, current, next)) {
			return PAGE + "/add-app";
		}
		PendingSignIn change = new PendingSignIn(member.memberId(), member.loginId(), this.clock.instant(), false, true,
				null, null);
		request.getSession().setAttribute(NEW_APP, this.factors.offerApp(change));
		return PAGE + "/app";
	}

	@GetMapping("/mypage/security/app")
	String app(HttpServletRequest request, Model model) {
		return newApp(request).map(change -> {
			model.addAttribute("offered", this.factors.offered(change));
			return "signin/security-app";
		}).orElse(PAGE + "/add-app");
	}

	@PostMapping("/mypage/security/app")
	String useApp(@RequestParam(defaultValue = "") String code, HttpServletRequest request, RedirectAttributes next) {
		Optional<PendingSignIn> change = newApp(request);
		if (change.isEmpty()) {
			return PAGE + "/add-app";
		}
		try {
			OptionalLong step = this.secondStep.appStep(change.get(), code);
			if (step.isPresent()) {
				this.factors.useApp(change.get(), step.getAsLong());
				request.getSession().removeAttribute(NEW_APP);
				request.changeSessionId();
				this.flash.notice(next, "signin.security.app.added");
				return PAGE;
			}
			this.flash.say(next, "signin.problem.app");
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
		}
		return PAGE + "/app";
	}

	@PostMapping("/mypage/security/remove-app")
	String removeApp(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "") String current,
			HttpServletRequest request, RedirectAttributes next) {
		if (isWrong(member, current, next)) {
			return PAGE + "/remove-app";
		}
		this.factors.removeApp(member.memberId());
		request.changeSessionId();
		this.flash.notice(next, "signin.security.app.removed");
		return PAGE;
	}

	@PostMapping("/mypage/security/backup-codes")
	String backupCodes(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "") String current,
			HttpServletRequest request, RedirectAttributes next) {
		if (isWrong(member, current, next)) {
			return PAGE + "/backup-codes";
		}
		List<String> codes = this.factors.newBackupCodes(member.memberId(), false);
		return this.newBackupCodes.show(request, codes, "/mypage/security");
	}

	@PostMapping("/mypage/security/browsers/{browser}")
	String revoke(@AuthenticationPrincipal SignedInMember member, @PathVariable long browser, RedirectAttributes next) {
		if (!this.browsers.revoke(member, browser)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.flash.notice(next, "signin.security.browser.revoked");
		return PAGE;
	}

	@PostMapping("/mypage/security/browsers")
	String revokeAll(@AuthenticationPrincipal SignedInMember member, RedirectAttributes next) {
		this.browsers.revokeAll(member.memberId(), member.companyId());
		this.flash.notice(next, "signin.security.browser.revoked");
		return PAGE;
	}

	private boolean isWrong(SignedInMember member, String password, RedirectAttributes next) {
		try {
			boolean right = this.passwords.isRight(member, password);
			if (!right) {
				this.flash.say(next, "signin.problem.password");
			}
			return !right;
		}
		catch (TooManyAttemptsException ex) {
			this.flash.say(next, ex);
			return true;
		}
	}

	private Optional<PendingSignIn> newApp(HttpServletRequest request) {
		return Optional.ofNullable((PendingSignIn) request.getSession().getAttribute(NEW_APP))
			.filter(change -> !change.isOver(this.clock.instant()));
	}

}
