package dev.keiyaku.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.keiyaku.form.FormCheck;

/** A wizard that lives in the test: something that can be ordered once. */
class TrialWizard implements Wizard<String> {

	final AtomicInteger completions = new AtomicInteger();

	volatile String fingerprint = "first";

	volatile List<Map<String, Object>> questions = List.of(Map.of("label", "用途"));

	volatile String subject;

	volatile WizardAnswers answers;

	final AtomicInteger lookedUp = new AtomicInteger();

	/** Whether somebody is faster when it is completed. */
	volatile boolean overtaken;

	@Override
	public String processKey() {
		return "trial-wizard";
	}

	@Override
	public String path() {
		return "/trial";
	}

	@Override
	public String fallbackPath() {
		return "/nothing-to-do";
	}

	@Override
	public Optional<WizardFacts<String>> facts(WizardVisit visit) {
		this.lookedUp.incrementAndGet();
		return (this.completions.get() > 0) ? Optional.empty()
				: Optional.of(new WizardFacts<>("subject of " + this.fingerprint, this.fingerprint,
						Map.of("questions", this.questions), Map.of("personName", "山田")));
	}

	@Override
	public FormCheck check(String subject, String formId, FormCheck check) {
		return check.value("personName", String.class).filter("却下"::equals).isPresent()
				? check.with("personName", "この氏名は使えません。") : check;
	}

	@Override
	public String complete(String subject, WizardAnswers answers) {
		if (this.overtaken) {
			throw new WizardConflictException("trial.overtaken", path(), null);
		}
		this.subject = subject;
		this.answers = answers;
		return "T-" + this.completions.incrementAndGet();
	}

	@Override
	public String donePath(String number) {
		return "/trial/done/" + number;
	}

}
