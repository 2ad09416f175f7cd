package dev.keiyaku.sandbox;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /sandbox} and the mails. */
@Controller
@Profile("sandbox")
class SandboxPages {

	private final SandboxMails mails;

	private final DemoPeople people;

	SandboxPages(SandboxMails mails, DemoPeople people) {
		this.mails = mails;
		this.people = people;
	}

	@GetMapping("/sandbox")
	String overview(Model model) {
		model.addAttribute("people", this.people.all());
		return "sandbox/overview";
	}

	@GetMapping("/sandbox/mails")
	String mails(Model model) {
		model.addAttribute("mails", this.mails.newestFirst());
		return "sandbox/mails";
	}

	@GetMapping(path = "/sandbox/mails.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<ReceivedMail> mailsAsJson() {
		return this.mails.newestFirst();
	}

}
