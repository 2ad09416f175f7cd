package dev.keiyaku.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import dev.keiyaku.form.FormCheck;

/** A wizard's subject that lives in the test: something that can be ordered once. */
class TrialWizard implements WizardSubject {

	final AtomicInteger completions = new AtomicInteger();

	volatile String fingerprint = "first";

	volatile List<Map<String, Object>> questions = List.of(Map.of("label", "用途"));

	volatile WizardAnswers answers;

	private final String item;

	TrialWizard(String item) {
		this.item = item;
	}

	@Override
	public String processKey() {
		return "trial-wizard";
	}

	@Override
	public String item() {
		return this.item;
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
	public Optional<WizardFacts> facts(WizardOwner owner) {
		return (this.completions.get() > 0) ? Optional.empty() : Optional
			.of(new WizardFacts(this.fingerprint, Map.of("questions", this.questions), Map.of("personName", "山田")));
	}

	@Override
	public FormCheck check(WizardOwner owner, String formId, FormCheck check) {
		return check.value("personName", String.class).filter("却下"::equals).isPresent()
				? check.with("personName", "この氏名は使えません。") : check;
	}

	@Override
	public String complete(WizardOwner owner, WizardAnswers answers) {
		this.answers = answers;
		return "T-" + this.completions.incrementAndGet();
	}

	@Override
	public String donePath(String number) {
		return "/trial/done/" + number;
	}

}
