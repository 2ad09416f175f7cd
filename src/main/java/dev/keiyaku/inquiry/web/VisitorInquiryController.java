package dev.keiyaku.inquiry.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.Inquiry;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What {@code /inquiry} shows after the wizard: that the inquiry has been sent, and
 * behind the link of an answer's mail the thread (store 9.1, 9.2).
 */
@Controller
class VisitorInquiryController {

	private static final String THREAD = "/inquiry/threads/{token}";

	private final Inquiries inquiries;

	private final AskBackForm askBack;

	VisitorInquiryController(Inquiries inquiries, AskBackForm askBack) {
		this.inquiries = inquiries;
		this.askBack = askBack;
	}

	/** The same whether or not there is an inquiry of that number. */
	@GetMapping("/inquiry/sent/{number:I-\\d{1,18}}")
	ModelAndView sent(@PathVariable String number) {
		return new ModelAndView("inquiry/sent", Map.of("number", number));
	}

	@GetMapping(THREAD)
	ModelAndView thread(@PathVariable String token) {
		Optional<Inquiry> found = this.inquiries.look(token);
		if (found.isEmpty()) {
			return new ModelAndView("inquiry/thread-unusable", HttpStatus.NOT_FOUND);
		}
		Map<String, Object> model = new HashMap<>();
		model.put("inquiry", found.get());
		this.askBack.of(found.get(), page(token)).ifPresent((island) -> model.put("island", island));
		return new ModelAndView("inquiry/thread", model);
	}

	@PostMapping(THREAD)
	ResponseEntity<Map<String, Object>> askBack(@PathVariable String token, FormSubmission submission) {
		if (this.inquiries.look(token).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return this.askBack.submit(submission, page(token), (text) -> this.inquiries.askBack(token, text));
	}

	private static String page(String token) {
		return THREAD.replace("{token}", token);
	}

}
