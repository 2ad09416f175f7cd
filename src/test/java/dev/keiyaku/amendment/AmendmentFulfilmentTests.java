package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryLine;
import dev.keiyaku.delivery.RequestDelivery;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.store.TestTexts;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Given a change, when it is accepted, then the maker is asked for what is more or other.
 */
class AmendmentFulfilmentTests {

	private static final LocalDate JUNE = LocalDate.parse("2027-06-01");

	private final Clock clock = CatalogFixture.noonOf("2027-05-12");

	private static ContractLine board(String plan, int quantity, LineOption... options) {
		return new ContractLine(1, plan, "Name of " + plan, "seat", quantity, 2_000, List.of(options));
	}

	private static LineOption option(String code, int quantity) {
		return new LineOption(code, "Option " + code, "seat", quantity, 100);
	}

	private List<String> delivered(ContractLine before, ContractLine after, ChangeKind kind) {
		Proposal proposal = new Proposal(AmendmentKind.CHANGE, Timing.END_OF_TERM, JUNE, "", BillingPeriod.MONTHLY,
				List.of(new LineChange(1, before, after, null, Set.of(kind))), Charge.NONE);
		Amendments amendments = mock(Amendments.class);
		given(amendments.byNumber("A-10000001")).willReturn(AmendmentFixture.asked(proposal,
				AmendmentFixture.entered("Sample", "Hanako", "hanako@sample.example"), this.clock));
		Deliveries deliveries = mock(Deliveries.class);
		new AmendmentFulfilment(amendments, deliveries, mock(Transactions.class), TestTexts.at(this.clock))
			.requestDelivery("A-10000001");
		ArgumentCaptor<RequestDelivery> request = ArgumentCaptor.forClass(RequestDelivery.class);
		then(deliveries).should().request(request.capture());
		assertThat(request.getValue().lines()).extracting(DeliveryLine::desiredStart).containsOnly(JUNE);
		return request.getValue().lines().stream().map((line) -> line.name() + " " + line.quantity()).toList();
	}

	@Test
	void ofTheSamePlanOnlyWhatIsMoreOrNew() {
		assertThat(delivered(board("light", 10, option("log", 10), option("audit", 3), option("key", 5)),
				board("light", 13, option("log", 13), option("audit", 3), option("key", 2), option("disk", 1)),
				ChangeKind.INCREASE))
			.containsExactly("Name of light（10seatから13seatへ） 13", "Option log（10seatから13seatへ） 13", "Option disk 1");
	}

	@Test
	void anOptionThatHasAnotherNameByNowIsStillTheSame() {
		LineOption renamed = new LineOption("log", "Renamed", "seat", 13, 100);
		assertThat(delivered(board("light", 10, option("log", 10)), board("light", 13, renamed), ChangeKind.INCREASE))
			.contains("Renamed（10seatから13seatへ） 13");
	}

	@Test
	void anotherPlanWithAllThatBelongsToIt() {
		assertThat(delivered(board("light", 10, option("log", 10)), board("large", 12, option("log", 10)),
				ChangeKind.PLAN))
			.containsExactly("Name of large 12", "Option log 10");
	}

}
