package dev.keiyaku.amendment.web;

import java.util.Optional;

import dev.keiyaku.amendment.AmendmentNumbers;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.OpenProcedureException;
import dev.keiyaku.amendment.RequestAmendment;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardFacts;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardController;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A wizard on one contract, the path's {@code item} (store 6.2). While a procedure on it
 * is open, there is nothing to do, and the contract's page says which.
 *
 * @param <S> the subject
 */
abstract class AmendmentWizard<S> extends WizardController<S> {

	private static final String CONTRACT = "/mypage/contracts/{item}";

	private final Contracts contracts;

	private final Members members;

	private final Amendments amendments;

	AmendmentWizard(WizardPages pages, Contracts contracts, Members members, Amendments amendments) {
		super(pages);
		this.contracts = contracts;
		this.members = members;
		this.amendments = amendments;
	}

	@Override
	public final String fallbackPath() {
		return CONTRACT;
	}

	@Override
	public final Optional<WizardFacts<S>> facts(WizardVisit visit) {
		SignedInMember signedIn = visit.member();
		Contract contract = this.contracts.find(visit.item(), signedIn.companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return this.amendments.open(contract.number()).isPresent() ? Optional.empty()
				: facts(contract, this.members.byId(signedIn.memberId()));
	}

	/** The facts about a contract without an open procedure. */
	abstract Optional<WizardFacts<S>> facts(Contract contract, Member member);

	/** What is asked for. */
	abstract RequestAmendment request(S subject, WizardAnswers answers);

	@Override
	public final String complete(S subject, WizardAnswers answers) {
		try {
			return this.amendments.request(request(subject, answers));
		}
		catch (OpenProcedureException ex) {
			throw new WizardConflictException("amendment.open-already", CONTRACT, ex);
		}
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("amendment/parts :: summary");
	}

	@Override
	public String donePath(String number) {
		return AmendmentNumbers.page("{item}", number) + "?done";
	}

}
