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
import dev.keiyaku.amendment.RequestAmendment;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.purchase.CustomerForm;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Glance;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /mypage/contracts/…/cancel/all}: 一括解約 (store 7.4). */
@Controller
@RequestMapping("/mypage/contracts/{item}/cancel/all")
class CancelAllWizard extends AmendmentWizard<CancelAllWizard.Subject> {

	private static final String REASON = "cancel-reason";

	private final Proposals proposals;

	private final ProposalTable table;

	private final CustomerForm customer;

	private final Clock clock;

	CancelAllWizard(WizardPages pages, Contracts contracts, Members members, Amendments amendments, Proposals proposals,
			ProposalTable table, CustomerForm customer, Texts texts, Clock clock) {
		super(pages, contracts, members, amendments, texts);
		this.proposals = proposals;
		this.table = table;
		this.customer = customer;
		this.clock = clock;
	}

	/**
	 * What is to end.
	 *
	 * @param unstarted what is paid where it has not started
	 */
	record Subject(Contract contract, Member member, Proposal proposal, String unstarted) {
	}

	@Override
	public String processKey() {
		return "contract-cancellation";
	}

	@Override
	public String name() {
		return "contract-cancellation-full";
	}

	@Override
	Optional<String> whyNot(Contract contract) {
		return this.proposals.whyNoCancellation(this.proposals.basis(contract));
	}

	@Override
	Optional<WizardFacts<Subject>> facts(Contract contract, Member member) {
		return this.proposals.cancelAll(contract).proposal().map((proposal) -> {
			Map<String, Object> data = new HashMap<>(this.customer.data(member.company()));
			String unstarted = this.table.unstarted(proposal, contract.number());
			data.putAll(Map.of("full", true, "cancelling", true, "withoutTerms", true));
			String fingerprint = fingerprint(contract, member, "%s/%s/%d/%s".formatted(contract.status(),
					contract.termOn(LocalDate.now(this.clock)).lastDay(), contract.versions().size(), unstarted));
			return new WizardFacts<>(new Subject(contract, member, proposal, unstarted), fingerprint, data,
					this.customer.prefill(member.company(), member));
		});
	}

	@Override
	public Map<String, Object> summed(Subject subject) {
		Map<String, Object> summed = this.table.summary(subject.proposal());
		summed.put("unstarted", subject.unstarted());
		return summed;
	}

	@Override
	public Optional<Glance> glance(Subject subject) {
		Proposal proposal = subject.proposal();
		return Optional.of(this.table.glance(Optional.of(proposal), proposal.before(), proposal.billingPeriod()));
	}

	@Override
	RequestAmendment request(Subject subject, WizardAnswers answers) {
		Member member = subject.member();
		Map<String, Object> given = answers.form(REASON);
		CancellationReason reason = new CancellationReason(
				Chosen.strings(given.get("causes")).stream().map(CancellationReason.Cause::valueOf).toList(),
				(String) given.get("words"));
		return new RequestAmendment(subject.contract().number(), member.company().id(), member.id(), subject.proposal(),
				Entered.ofCancellation(this.customer.buyer(member.company(), answers), List.of(), reason));
	}

}
