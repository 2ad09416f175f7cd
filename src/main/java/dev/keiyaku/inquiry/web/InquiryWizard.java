package dev.keiyaku.inquiry.web;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.form.FormCheck;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.InquiryProcess;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

/** The wizard of an inquiry (store 9.1). Its subject is who asks about what. */
abstract class InquiryWizard extends WizardController<InquiryWizard.Subject> {

	private final InquiryForm form;

	private final Inquiries inquiries;

	private final Members members;

	InquiryWizard(WizardPages pages, InquiryForm form, Inquiries inquiries, Members members) {
		super(pages);
		this.form = form;
		this.inquiries = inquiries;
		this.members = members;
	}

	/**
	 * Who asks about what.
	 *
	 * @param origin whose inquiries are told apart from others'
	 * @param topic the number that it is about
	 */
	record Subject(String origin, Optional<SignedInMember> member, Optional<String> topic) {
	}

	/** The number that the visit is about, which is known to be the company's. */
	abstract Optional<String> topic(WizardVisit visit);

	@Override
	public String processKey() {
		return InquiryProcess.KEY;
	}

	/** Another inquiry of the same person is another subject. */
	@Override
	public Optional<WizardFacts<Subject>> facts(WizardVisit visit) {
		Subject subject = new Subject(visit.owner(), visit.signedIn(), topic(visit));
		String fingerprint = "%s/%s/%d".formatted(this.form.privacy().version(), subject.topic().orElse(""),
				this.inquiries.countOf(subject.origin()));
		Map<String, Object> prefill = subject.member()
			.map((member) -> this.form.prefill(this.members.byId(member.memberId())))
			.orElse(Map.of());
		return Optional.of(new WizardFacts<>(subject, fingerprint,
				this.form.data(subject.member().isPresent(), subject.topic()), prefill));
	}

	@Override
	public FormCheck check(Subject subject, String formId, FormCheck check) {
		return this.form.check(check);
	}

	@Override
	public Map<String, Object> asKept(String formId, Map<String, Object> answers) {
		return this.form.asKept(answers);
	}

	@Override
	public String complete(Subject subject, WizardAnswers answers) {
		return this.inquiries.ask(this.form.question(subject.origin(), subject.member(), subject.topic(), answers));
	}

	@Override
	public String donePath(String number) {
		return "/inquiry/sent/" + number;
	}

}
