package dev.keiyaku.signin.web;

import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.LimitSentences;
import dev.keiyaku.signin.NotAdmittedException;
import dev.keiyaku.signin.TooManyAttemptsException;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says on the next page what was wrong, at the field: these pages are shown anew by a
 * redirect, so that reloading them sends nothing twice.
 */
@Component
class FlashMessages {

	private static final String PROBLEM = "problem";

	private final Texts texts;

	private final LimitSentences sentences;

	FlashMessages(Texts texts, LimitSentences sentences) {
		this.sentences = sentences;
		this.texts = texts;
	}

	void say(RedirectAttributes next, String key, Object... arguments) {
		next.addFlashAttribute(PROBLEM, this.texts.of(key, arguments));
	}

	/** Another field than the page's first. */
	void sayAt(RedirectAttributes next, String field, String key, Object... arguments) {
		next.addFlashAttribute(PROBLEM + field, this.texts.of(key, arguments));
	}

	void say(RedirectAttributes next, TooManyAttemptsException refusal) {
		say(next, "signin.problem.wait", refusal.minutes());
	}

	void say(RedirectAttributes next, NotAdmittedException refusal) {
		say(next, "signin.problem.status." + refusal.status());
	}

	void say(RedirectAttributes next, LimitReachedException refusal) {
		next.addFlashAttribute(PROBLEM, this.sentences.of(refusal));
	}

	void notice(RedirectAttributes next, String key) {
		next.addFlashAttribute("notice", this.texts.of(key));
	}

}
