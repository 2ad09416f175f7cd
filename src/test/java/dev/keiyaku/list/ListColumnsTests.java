package dev.keiyaku.list;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.data.domain.Sort;

import static org.assertj.core.api.Assertions.assertThat;

class ListColumnsTests {

	private final ListColumns columns = new ListColumns("/mypage/things", Map.of("number", "number", "day", "issuedOn"),
			"-day", "id");

	private ListQuery read(String q, String sort, String page) {
		return this.columns.read(new ListRequest(q, sort, page));
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

}
