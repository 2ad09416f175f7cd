package dev.keiyaku.signin.web;

import dev.keiyaku.member.SignedInMember;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /login}; Spring Security's filter takes the submission. */
@Controller
class LoginController {

	@GetMapping("/login")
	String login(@AuthenticationPrincipal SignedInMember member) {
		return (member != null) ? "redirect:/mypage" : "signin/login";
	}

}
