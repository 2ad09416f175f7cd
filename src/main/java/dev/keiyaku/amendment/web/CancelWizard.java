package dev.keiyaku.amendment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.CancellationReason;
import dev.keiyaku.amendment.Entered;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Proposals;
import dev.keiyaku.amendment.Proposed;
import dev.keiyaku.amendment.Refusal;
import dev.keiyaku.amendment.RequestAmendment;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.purchase.CustomerForm;
import dev.keiyaku.purchase.SalesTermsForm;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Glance;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /mypage/contracts/…/cancel}: 部分解約 (store 7.2). */
@Controller
@RequestMapping("/mypage/contracts/{item}/cancel")
class CancelWizard extends AmendmentWizard<CancelWizard.Subject> {

	private static final String QUANTITIES = "cancel-quantities";

	private final Proposals proposals;

	private final CancelForms forms;

	private final ProposalTable table;

	private final CustomerForm customer;

	private final SalesTermsForm salesTerms;

	private final Clock clock;

	CancelWizard(WizardPages pages, Contracts contracts, Members members, Amendments amendments, Proposals proposals,
			CancelForms forms, ProposalTable table, CustomerForm customer, SalesTermsForm salesTerms, Texts texts,
			Clock clock) {
		super(pages, contracts, members, amendments, texts);
		this.proposals = proposals;
		this.forms = forms;
		this.table = table;
		this.customer = customer;
		this.salesTerms = salesTerms;
		this.clock = clock;
	}

	/** A cancellation as far as it is chosen. */
	record Subject(Proposals.Basis basis, Member member, WizardAnswers answers, Optional<Proposal> proposal) {

		Contract contract() {
			return this.basis.contract();
		}

	}

	@Override
	public String processKey() {
		return "contract-cancellation";
	}

	@Override
	Optional<String> whyNot(Contract contract) {
		return this.proposals.whyNoPartialCancellation(this.proposals.basis(contract));
	}

	@Override
	Optional<WizardFacts<Subject>> facts(Contract contract, Member member) {
		Proposals.Basis basis = this.proposals.basis(contract);
		if (this.proposals.whyNoPartialCancellation(basis).isPresent()) {
			return Optional.empty();
		}
		List<ContractLine> lines = contract.linesOn(today());
		Map<String, Object> data = new HashMap<>(this.forms.lines(lines));
		data.putAll(this.customer.data(member.company()));
		data.putAll(this.salesTerms.data());
		data.putAll(Map.of("full", false, "cancelling", true));
		LocalDate nextTerm = contract.termOn(today()).lastDay().plusDays(1);
		String fingerprint = fingerprint(contract, member, "%s/%d/%s/%d".formatted(nextTerm, contract.versions().size(),
				this.salesTerms.edition(), Chosen.prices(basis.plans(), nextTerm).hashCode()));
		return Optional.of(new WizardFacts<>(new Subject(basis, member, new WizardAnswers(Map.of()), Optional.empty()),
				fingerprint, data, this.customer.prefill(member.company(), member)));
	}

	@Override
	public WizardFacts<Subject> derived(WizardFacts<Subject> facts, WizardAnswers before) {
		Subject subject = facts.subject();
		CancelChoice choice = choice(subject, before);
		Optional<Proposal> proposal = before.forms().containsKey(QUANTITIES) ? proposed(subject, choice).proposal()
				: Optional.empty();
		return facts.with(new Subject(subject.basis(), subject.member(), before, proposal), this.forms.data(choice));
	}

	@Override
	public Map<String, Object> summed(Subject subject) {
		return subject.proposal().map((possible) -> {
			Map<String, Object> summed = this.table.summary(possible);
			summed.put("along", this.forms.along(choice(subject, subject.answers()), possible));
			summed.put("wholeEnds", this.forms.wholeEnds(possible));
			return summed;
		}).orElse(Map.of());
	}

	private CancelChoice choice(Subject subject, WizardAnswers answers) {
		return CancelChoice.of(subject.contract().linesOn(today()), subject.basis().plans(), answers);
	}

	private Proposed proposed(Subject subject, CancelChoice choice) {
		return this.proposals.cancel(subject.basis(), choice.targets());
	}

	@Override
	public FormCheck check(Subject subject, String formId, FormCheck check) {
		if (!check.passed() || !QUANTITIES.equals(formId)) {
			return check;
		}
		Map<String, Map<String, Object>> forms = new HashMap<>(subject.answers().forms());
		forms.put(formId, check.values());
		CancelChoice choice = choice(subject, new WizardAnswers(forms));
		FormCheck checked = this.forms.checkCounts(choice, check);
		for (Refusal refusal : proposed(subject, choice).refusals()) {
			int line = refusal.lineNumber().orElseGet(() -> choice.lines().get(0).number());
			checked = checked.with(choice.path(line, refusal.field()), refusal.reason());
		}
		return checked;
	}

	@Override
	public Optional<Glance> glance(Subject subject) {
		return Optional.of(this.table.glance(subject.proposal(), subject.contract().linesOn(today()),
				subject.contract().billingPeriod()));
	}

	@Override
	RequestAmendment request(Subject subject, WizardAnswers answers) {
		Member member = subject.member();
		return new RequestAmendment(subject.contract().number(), member.company().id(), member.id(),
				subject.proposal().orElseThrow(), Entered.ofCancellation(this.customer.buyer(member.company(), answers),
						List.of(this.salesTerms.consent()), CancellationReason.NONE));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
