package dev.keiyaku.amendment;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.publication.OwnProduct;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Given a monthly contract of 10 and what its customer was shown, then nothing is asked
 * for that would be anything else by the time it is submitted (store 6.2).
 */
class OutdatedProposalIT extends AmendmentProcessTest {

	@Autowired
	private ApplicationContext store;

	private OwnProduct product;

	private String plan;

	private int withdrawn;

	@BeforeEach
	void aContract() {
		this.product = OwnProduct.published(this.store, 2, 1_000);
		this.plan = this.product.plans().get(0);
		givenAContract("通過商事株式会社", line(this.plan, "試験の商品", BillingPeriod.MONTHLY, 10, this.today.minusDays(5), 1_000));
	}

	@AfterEach
	void takeTheProductFromTheShelf() {
		this.product.withdraw(this.product.plans().subList(this.withdrawn, 2));
	}

	@Test
	void whatIsAsItWasShownIsAskedFor() {
		for (Proposal shown : List.of(change(this.plan, 12), change(this.plan, 8), part(4), whole())) {
			ProcessInstance asked = started(shown.kind().processKey(), () -> this.amendments.request(request(shown)));
			assertThat(amendment(asked).proposal()).isEqualTo(shown);
			withdraw(asked);
		}
	}

	@Test
	void whatWasShownForAnotherDayIsNotAskedFor() {
		outdated(due(change(this.plan, 8), this.today));
		outdated(due(change(this.plan, 12), this.today.minusDays(1)));
		outdated(due(part(4), this.today));
		outdated(due(whole(), this.today));
	}

	@Test
	void whatHasAnotherPriceIsNotAskedFor() {
		Proposal less = change(this.plan, 8);
		Proposal part = part(4);

		this.product.price(this.plan, this.today.plusDays(1), 1_100);

		outdated(less);
		outdated(part);
		assertThat(change(this.plan, 8).amountAfter()).isEqualTo(8 * 1_100);
	}

	@Test
	void whatIsNoLongerSoldDoesNotGrow() {
		Proposal more = change(this.plan, 12);
		Proposal less = change(this.plan, 8);

		this.product.withdraw(this.product.plans().subList(0, 1));
		this.withdrawn = 1;

		outdated(more);
		this.amendments.request(request(less));
	}

	@Test
	void whatIsSoldInOtherQuantitiesIsNotAskedFor() {
		Proposal more = change(this.plan, 12);
		Proposal less = change(this.plan, 3);
		Proposal part = part(3);

		this.product.sellAtMost(this.plan, 11);
		this.product.sellAtLeast(this.plan, 5);

		outdated(more);
		outdated(less);
		outdated(part);
		this.amendments.request(request(whole()));
	}

	@Test
	void whileOneIsOpenAnotherIsNotAskedFor() {
		Proposal less = change(this.plan, 8);
		String first = this.amendments.request(request(whole()));

		assertThatExceptionOfType(OpenProcedureException.class).isThrownBy(() -> this.amendments.request(request(less)))
			.satisfies((ex) -> assertThat(ex.number()).isEqualTo(first));
		assertThat(this.amendments.ofContract(contract().number())).hasSize(1);
	}

	@Test
	void onceTheLinesAreOthersWhatWasShownOfTheFormerOnesIsNotAskedFor() {
		Proposal part = part(4);
		ProcessInstance change = requested(due(change(this.plan, 8), this.today));
		complete(change.getBusinessKey(), "review-contract-change", Map.of("changeDecision", "ACCEPT"));
		comesToItsEnd(change);

		assertThatExceptionOfType(OutdatedProposalException.class)
			.isThrownBy(() -> this.amendments.request(request(part)));
		assertThat(part(4).before().get(0).quantity()).isEqualTo(8);
	}

	@Test
	void onceTheContractHasEndedNothingIsAskedFor() {
		givenAContract("通過商事株式会社", line(this.plan, "試験の商品", BillingPeriod.MONTHLY, 10, this.today.plusDays(9), 1_000));
		Proposal whole = whole();
		this.contracts.endUnstarted(contract().number());
		assertThat(contract().status()).isEqualTo(ContractStatus.ENDED);

		outdated(whole);
	}

	@Test
	void nobodyAsksForAnythingOnTheContractOfAnother() {
		RequestAmendment own = request(whole());
		long other = this.given.company("他人商事株式会社").companyId();

		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> this.amendments
			.request(new RequestAmendment(own.contractNumber(), other, own.memberId(), own.proposal(), own.entered())));
	}

	private void outdated(Proposal shown) {
		assertThatExceptionOfType(OutdatedProposalException.class)
			.isThrownBy(() -> this.amendments.request(request(shown)));
		assertThat(this.amendments.ofContract(contract().number())).isEmpty();
	}

	private Proposal part(int left) {
		return this.proposals.cancel(contract(), List.of(new LineTarget(1, this.plan, left, Map.of())))
			.proposal()
			.orElseThrow();
	}

	private Proposal whole() {
		return this.proposals.cancelAll(contract()).proposal().orElseThrow();
	}

}
