package dev.keiyaku.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.data.domain.Sort;

import static org.assertj.core.api.Assertions.assertThat;

class ListColumnsTests {

	private final ListColumns columns = new ListColumns("/mypage/things",
			List.of(new ListColumn("number", "number", "thing.number"), new ListColumn("day", "issuedOn", "thing.day")),
			List.of(ListFilter.of("status", "status", "thing.status", Thread.State.class),
					ListFilter.ofMonths("renewal", "renewalMonth", "thing.renewal")),
			"-day", "id");

	private ListQuery read(String q, String sort, String page) {
		Map<String, String> asked = new HashMap<>();
		asked.put("q", q);
		asked.put("sort", sort);
		asked.put("page", page);
		asked.values().removeIf(Objects::isNull);
		return this.columns.read(asked);
	}

	private ListQuery narrowed(String status, String renewal) {
		return this.columns.read(Map.of("status", status, "renewal", renewal, "q", "a"));
	}

	@Test
	void aListIsSortedAsUsualUnlessAskedOtherwise() {
		assertThat(read(null, null, null).pageable().getSort())
			.isEqualTo(Sort.by(Sort.Direction.DESC, "issuedOn", "id"));
		assertThat(read(null, "number", null).pageable().getSort())
			.isEqualTo(Sort.by(Sort.Direction.ASC, "number", "id"));
	}

	@Test
	void nothingElseReachesTheDatabase() {
		assertThat(read(null, "companyId; drop table", null).sort()).isEqualTo("-day");
		assertThat(read(null, "issuedOn", null).sort()).isEqualTo("-day");
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "3, 2", "0, 0", "-5, 0", "x, 0", "99999999999, 0" })
	void aPageThatCannotBeIsTheFirst(String page, int number) {
		assertThat(read(null, null, page).pageable().getPageNumber()).isEqualTo(number);
	}

	@Test
	void linksKeepSearchAndSort() {
		ListQuery query = read("見積 &a", "number", "2");
		assertThat(query.address()).isEqualTo("/mypage/things?q=%E8%A6%8B%E7%A9%8D%20%26a&sort=number");
		assertThat(query.sortedBy("number")).endsWith("&sort=-number");
		assertThat(query.sortedBy("day")).endsWith("&sort=day");
		assertThat(query.direction("number")).isEqualTo("ascending");
		assertThat(query.direction("day")).isNull();
	}

	@Test
	void filtersNarrowTheListAndStayInItsLinks() {
		ListQuery query = narrowed("BLOCKED", "12");
		assertThat(query.wanted()).containsOnly(Map.entry("status", Thread.State.BLOCKED),
				Map.entry("renewalMonth", 12));
		assertThat(query.address()).isEqualTo("/mypage/things?q=a&status=BLOCKED&renewal=12");
		assertThat(query.sortedBy("day")).startsWith("/mypage/things?q=a&status=BLOCKED&renewal=12&sort=");
		assertThat(query.fileAddress()).isEqualTo("/mypage/things.csv?q=a&status=BLOCKED&renewal=12");
		assertThat(query.isForAll()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "'',''", "blocked, 13", "companyId, 0", "1 or 1=1, x" })
	void whatIsNoValueOfAFilterNarrowsNothing(String status, String renewal) {
		ListQuery query = narrowed(status, renewal);
		assertThat(query.wanted()).isEmpty();
		assertThat(query.address()).isEqualTo("/mypage/things?q=a");
	}

}
