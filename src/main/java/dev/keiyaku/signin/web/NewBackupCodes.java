package dev.keiyaku.signin.web;

import java.io.Serializable;
import java.util.List;

import dev.keiyaku.signin.BackupCodeSeal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows new backup codes, once (store 1.2). It is a page of its own, since one that
 * answers a form cannot be gone back to.
 */
@Controller
class NewBackupCodes {

	private static final String PAGE = "/mypage/security/backup-codes/new";

	private static final String CODES = "keiyaku.signin.new-backup-codes";

	private final BackupCodeSeal seal;

	NewBackupCodes(BackupCodeSeal seal) {
		this.seal = seal;
	}

	/**
	 * Has the codes shown to whoever is signed in here.
	 * @param next where the member goes on afterwards
	 * @return the way to the page
	 */
	String show(HttpServletRequest request, List<String> codes, String next) {
		request.getSession().setAttribute(CODES, new Sealed(this.seal.seal(codes), next));
		return "redirect:" + PAGE;
	}

	@GetMapping(PAGE)
	String page(HttpServletRequest request, Model model) {
		HttpSession session = request.getSession();
		if (!(session.getAttribute(CODES) instanceof Sealed sealed)) {
			return "redirect:/mypage/security";
		}
		session.removeAttribute(CODES);
		model.addAttribute("codes", this.seal.open(sealed.codes()));
		model.addAttribute("next", sealed.next());
		return "signin/backup-codes";
	}

	/** What waits in the session. */
	private record Sealed(String codes, String next) implements Serializable {
	}

}
