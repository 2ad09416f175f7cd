package dev.keiyaku.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.document.TestPapers;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.Waiting.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.data.domain.Limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

/** Given quotes that end within the days of the reminder, on 24 December 2026. */
class QuotesThatExpireTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 24);

	private final Clock clock = CatalogFixture.noonOf(TODAY.toString());

	private final QuoteRepository quotes = mock();

	private final Catalog catalog = mock();

	private final Permissions permissions = mock();

	private final Plan plan = CatalogFixture.plan(1, 99, 2);

	private final QuotesThatExpire waiting = new QuotesThatExpire(this.quotes, new QuoteNumbers(mock(), this.quotes),
			new QuoteCheck(this.catalog, this.clock), new QuoteProperties(30, 7), this.permissions, TestPapers.texts(),
			this.clock);

	private final SignedInMember member = new SignedInMember(1, "hanako", 2, "K-1", "見本 花子", "サンプル株式会社",
			"hanako@sample.example");

	private List<Item> shown(int expiring) {
		List<Quote> found = IntStream.range(0, Math.min(expiring, 6)).mapToObj(QuoteFixture::quote).toList();
		given(this.permissions.allows(eq(this.member), any())).willReturn(true);
		given(this.quotes.findByCompanyIdAndStatusAndValidUntilBetweenOrderByValidUntilAscIdAsc(this.member.companyId(),
				QuoteStatus.ISSUED, TODAY, TODAY.plusDays(7), Limit.of(6)))
			.willReturn(found);
		given(this.quotes.findByNumberIn(any())).willReturn(found.stream().limit(5).toList());
		given(this.catalog.plans(any())).willReturn(Map.of("plan", this.plan));
		return this.waiting.waitingFor(this.member);
	}

	@Test
	void eachSaysUntilWhenAndLeadsToItsPage() {
		assertThat(shown(1)).singleElement().satisfies((item) -> {
			assertThat(item.title()).contains("Q-10000001");
			assertThat(item.note()).isEqualTo("2026年12月31日に有効期限が切れます");
			assertThat(item.path()).isEqualTo("/mypage/quotes/Q-10000001");
			assertThat(item.linkLabel()).contains("Q-10000001");
		});
	}

	@Test
	void ofManyTheFirstStandForAll() {
		assertThat(shown(5)).hasSize(5).noneMatch((item) -> item.path().contains("?"));
		assertThat(shown(60)).hasSize(6)
			.last()
			.satisfies((item) -> assertThat(item.path()).isEqualTo("/mypage/quotes?status=ISSUED&sort=until"));
	}

	@Test
	void oneThatNamesAWithdrawnPlanDoesNotWaitToBeOrdered() {
		this.plan.withdraw();

		assertThat(shown(1)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "SEE_QUOTES", "ORDER" })
	void theyWaitForNobodyWhoMayNotOrder(Permission missing) {
		given(this.permissions.allows(eq(this.member), any())).willAnswer((call) -> call.getArgument(1) != missing);

		assertThat(this.waiting.waitingFor(this.member)).isEmpty();
		verifyNoInteractions(this.quotes);
	}

}
