package dev.keiyaku.wizard.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.wizard.Wizard;
import dev.keiyaku.wizard.WizardVisit;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A wizard with its pages, at the address of its {@code @RequestMapping}: the steps and
 * the confirmation stand below it. What else a wizard shows, such as that it is done, is
 * mapped as on any controller.
 *
 * @param <S> the subject
 */
public abstract class WizardController<S> implements Wizard<S> {

	/** The model attribute that is a {@link WizardVisit}. */
	protected static final String VISIT = "visit";

	private final WizardPages pages;

	private final String path;

	protected WizardController(WizardPages pages) {
		this.pages = pages;
		this.path = AnnotatedElementUtils.findMergedAnnotation(getClass(), RequestMapping.class).path()[0];
	}

	@Override
	public final String path() {
		return this.path;
	}

	protected Audience audience() {
		return Audience.MEMBERS;
	}

	@ModelAttribute(VISIT)
	WizardVisit visit(@AuthenticationPrincipal SignedInMember member, @PathVariable Map<String, String> variables,
			HttpServletRequest request) {
		boolean members = switch (audience()) {
			case MEMBERS -> true;
			case VISITORS -> false;
			case EVERYBODY -> member != null;
		};
		return members ? WizardVisit.member(member, variables)
				: visitor(Optional.ofNullable(member), variables, request);
	}

	/** Looking leaves nothing behind: a session begins with the first thing to keep. */
	private static WizardVisit visitor(Optional<SignedInMember> member, Map<String, String> variables,
			HttpServletRequest request) {
		boolean looking = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		Optional<String> key = looking ? Visitors.find(request) : Optional.of(Visitors.key(request));
		return key.map((known) -> WizardVisit.visitor(known, member, variables))
			.orElseGet(() -> WizardVisit.stranger(member, variables));
	}

	/** Goes to the first step that is not finished. */
	@GetMapping
	protected ModelAndView begin(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit) {
		return this.pages.start(this, visit);
	}

	@GetMapping("/{slug}")
	ModelAndView show(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit, @PathVariable String slug) {
		return this.pages.show(this, visit, slug);
	}

	@PostMapping("/{slug}")
	ResponseEntity<Map<String, Object>> submit(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.submit(this, visit, slug, submission);
	}

	@PutMapping("/{slug}")
	ResponseEntity<Map<String, Object>> saveDraft(@ModelAttribute(name = VISIT, binding = false) WizardVisit visit,
			@PathVariable String slug, FormSubmission submission) {
		return this.pages.saveDraft(this, visit, slug, submission);
	}

}
