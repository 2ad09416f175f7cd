package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.store.TestTexts;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Given lines whose days had to be moved while they were copied. */
class MovedStartsTests {

	private static final LocalDate TENTH = LocalDate.of(2026, 12, 10);

	private final Texts texts = TestTexts.at(CatalogFixture.noonOf("2026-12-01"));

	private final MovedStarts moved = new MovedStarts(this.texts);

	private static Plan plan(String name) {
		Plan plan = mock();
		given(plan.name()).willReturn(name);
		return plan;
	}

	private List<String> notes() {
		return this.moved.notes().stream().map((note) -> this.texts.of(note.code(), note.arguments())).toList();
	}

	@Test
	void thirtyLinesAreOneSentence() {
		for (int line = 0; line < 30; line++) {
			this.moved.add(plan("A"), TENTH);
		}
		assertThat(notes()).containsExactly("「A」（30件）の利用開始希望日を、2026年12月10日（木）に変更しました。");
	}

	@Test
	void eachDayHasItsSentenceTheFirstDayFirst() {
		this.moved.add(plan("A"), TENTH.plusDays(1));
		this.moved.add(plan("B"), TENTH);
		this.moved.add(plan("C"), TENTH.plusDays(1));
		assertThat(notes()).containsExactly("「B」の利用開始希望日を、2026年12月10日（木）に変更しました。",
				"「A」、「C」の利用開始希望日を、2026年12月11日（金）に変更しました。");
	}

	@Test
	void ofManyPlansTheFirstAreNamed() {
		for (String name : List.of("A", "B", "C", "D", "E", "F", "G")) {
			this.moved.add(plan(name), TENTH);
		}
		assertThat(notes()).containsExactly("「A」、「B」、「C」、「D」、「E」ほか2商品の利用開始希望日を、2026年12月10日（木）に変更しました。");
	}

	@Test
	void nothingMovedSaysNothing() {
		assertThat(notes()).isEmpty();
	}

}
