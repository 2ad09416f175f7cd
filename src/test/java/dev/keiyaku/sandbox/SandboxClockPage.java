package dev.keiyaku.sandbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /sandbox/clock}, for people a page, for tools {@code POST {"now":
 * "2027-03-01T09:00:00+09:00"}}.
 */
@Controller
@Profile("sandbox")
class SandboxClockPage {

	private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final SandboxClock sandboxClock;

	private final Clock clock;

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	SandboxClockPage(SandboxClock sandboxClock, Clock clock) {
		this.sandboxClock = sandboxClock;
		this.clock = clock;
		this.messages.setBasename("messages/sandbox");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
	}

	@GetMapping("/sandbox/clock")
	String page(Model model) {
		ZonedDateTime now = now();
		model.addAttribute("now", now);
		model.addAttribute("offset", this.sandboxClock.offset().truncatedTo(ChronoUnit.SECONDS));
		if (!model.containsAttribute("typed")) {
			model.addAttribute("typed", now.toLocalDateTime().plusDays(1).truncatedTo(ChronoUnit.MINUTES).toString());
		}
		return "sandbox/clock";
	}

	@PostMapping(path = "/sandbox/clock", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	String moveByForm(@RequestParam(name = "now", defaultValue = "") String typed, Model model,
			RedirectAttributes redirected) {
		try {
			move(typed);
		}
		catch (Refused ex) {
			model.addAttribute("typed", typed);
			model.addAttribute("problem", ex.getMessage());
			return page(model);
		}
		redirected.addFlashAttribute("notice", message("sandbox.clock.moved"));
		return "redirect:/sandbox/clock";
	}

	@PostMapping(path = "/sandbox/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Map<String, String>> moveByJson(@RequestBody Map<String, Object> body) {
		try {
			move(String.valueOf(body.get("now")));
		}
		catch (Refused ex) {
			return ResponseEntity.badRequest().body(Map.of("message", ex.getMessage()));
		}
		return ResponseEntity.ok(Map.of("now", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now())));
	}

	private void move(String typed) {
		try {
			this.sandboxClock.moveTo(instant(typed));
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw new Refused(message("sandbox.clock.unreadable"));
		}
		catch (SandboxClock.BackwardsException ex) {
			throw new Refused(message("sandbox.clock.backwards", PLAIN.format(now())));
		}
	}

	/** Without an offset it is JST, as everything in the store. */
	private Instant instant(String typed) {
		TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(typed.strip(), OffsetDateTime::from,
				LocalDateTime::from);
		return (parsed instanceof OffsetDateTime exact) ? exact.toInstant()
				: LocalDateTime.from(parsed).atZone(this.clock.getZone()).toInstant();
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(this.clock);
	}

	private String message(String key, Object... values) {
		return this.messages.getMessage(key, values, Locale.JAPAN);
	}

	private static class Refused extends RuntimeException {

		Refused(String message) {
			super(message);
		}

	}

}
