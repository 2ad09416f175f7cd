package dev.keiyaku.amendment.web;

import java.util.Optional;

import dev.keiyaku.amendment.AmendmentNumbers;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.OutdatedProposalException;
import dev.keiyaku.amendment.RequestAmendment;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.store.Texts;
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

	private final Texts texts;

	AmendmentWizard(WizardPages pages, Contracts contracts, Members members, Amendments amendments, Texts texts) {
		super(pages);
		this.contracts = contracts;
		this.members = members;
		this.amendments = amendments;
		this.texts = texts;
	}

	@Override
	public final String fallbackPath() {
		return CONTRACT;
	}

	@Override
	public void lock(WizardVisit visit) {
		this.contracts.lock(visit.item(), visit.member().companyId());
	}

	@Override
	public final Optional<WizardFacts<S>> facts(WizardVisit visit) {
		Contract contract = contract(visit);
		return contract.openProcedure().isPresent() ? Optional.empty()
				: facts(contract, this.members.byId(visit.member().memberId()));
	}

	/**
	 * What a member asks for once more, after it was declined or taken back, is not what
	 * they have asked for before.
	 */
	final String fingerprint(Contract contract, Member member, Object shown) {
		return "%s/%d/%s".formatted(contract.number(), this.amendments.askedForBy(member.id(), contract.number()),
				shown);
	}

	private Contract contract(WizardVisit visit) {
		return this.contracts.find(visit.item(), visit.member().companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@Override
	public final Optional<String> whyNothing(WizardVisit visit) {
		Contract contract = contract(visit);
		return contract.openProcedure()
			.map((open) -> this.texts.of("amendment.open-already", open))
			.or(() -> whyNot(contract).map((reason) -> this.texts.of("amendment.not-possible", reason)));
	}

	/** Why nothing of the kind can be asked for on the contract; empty when it can. */
	abstract Optional<String> whyNot(Contract contract);

	/** The facts about a contract without an open procedure. */
	abstract Optional<WizardFacts<S>> facts(Contract contract, Member member);

	/** What is asked for. */
	abstract RequestAmendment request(S subject, WizardAnswers answers);

	@Override
	public final String complete(S subject, WizardAnswers answers) {
		try {
			return this.amendments.request(request(subject, answers));
		}
		catch (OutdatedProposalException ex) {
			throw new WizardConflictException("wizard.changed", path(), ex);
		}
	}

	@Override
	public Optional<String> confirmationSummary() {
		return Optional.of("amendment/parts :: confirmation");
	}

	@Override
	public String donePath(String number) {
		return AmendmentNumbers.page("{item}", number) + "?done";
	}

}
