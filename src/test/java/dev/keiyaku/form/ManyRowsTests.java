package dev.keiyaku.form;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given the form that asks for every line of an order, each with a question that another
 * one's answer brings up. What a check costs is counted in the memory that it takes
 * rather than timed: the count is about the same on every machine.
 */
class ManyRowsTests {

	private static final int FEW = 50;

	private static final int FACTOR = 4;

	/** The first checks fill caches and are not yet compiled. */
	private static final int CHECKS = 8;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private final Form form = TestForms.read(Path.of("forms/order-questions.form"));

	private final FormValidator validator = TestForms.validator(TestForms.FIRST_OF_APRIL);

	@Test
	void fourTimesTheLinesCostFourTimesAsMuch() {
		long few = leastTaken(FEW);
		long many = leastTaken(FEW * FACTOR);

		System.out.printf("checking the questions of %d lines takes %,d bytes, of %d lines %,d%n", FEW, few,
				FEW * FACTOR, many);
		assertThat(many).isLessThan(few * (FACTOR + 1));
	}

	@Test
	void everyRowIsCheckedInItsOwnScope() {
		List<Map<String, Object>> answers = answers(FEW);
		answers.get(1).put("requiredChoice", "追加");
		answers.get(5).put("requiredText", "長すぎる番号");

		FormCheck check = this.validator.check(this.form, Map.of("planQuestions", answers), data(FEW));

		assertThat(check.errors()).containsOnlyKeys("planQuestions[2].requiredText");
		assertThat((List<?>) check.values().get("planQuestions")).element(5).isEqualTo(Map.of());
	}

	private long leastTaken(int lines) {
		Map<String, Object> submitted = Map.of("planQuestions", answers(lines));
		Map<String, Object> data = data(lines);
		return LongStream.range(0, CHECKS).map((check) -> {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			assertThat(this.validator.asks(this.form, data)).isTrue();
			assertThat(this.validator.check(this.form, submitted, data).passed()).isTrue();
			return THREADS.getCurrentThreadAllocatedBytes() - before;
		}).min().orElseThrow();
	}

	private static Map<String, Object> data(int lines) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int line = 0; line < lines; line++) {
			rows.add(row(line, "EMAIL", "管理者のメールアドレス"));
			rows.add(row(line, "CHOICE", "アカウント"));
			Map<String, Object> account = row(line, "TEXT", "アカウント番号");
			account.put("maximum", 5);
			account.put("askedAfter", rows.size());
			account.put("askedWhen", "追加");
			rows.add(account);
		}
		return Map.of("planQuestions", rows);
	}

	private static Map<String, Object> row(int line, String kind, String label) {
		Map<String, Object> row = new HashMap<>();
		row.put("planName", "商品" + line);
		row.put("firstOfPlan", "EMAIL".equals(kind));
		row.put("label", label);
		row.put("kind", kind);
		row.put("required", true);
		row.put("choices", List.of(Map.of("label", "新規", "value", "新規"), Map.of("label", "追加", "value", "追加")));
		return row;
	}

	private static List<Map<String, Object>> answers(int lines) {
		List<Map<String, Object>> answers = new ArrayList<>();
		for (int line = 0; line < lines; line++) {
			answers.add(new HashMap<>(Map.of("requiredEmail", "admin" + line + "@customer.example")));
			answers.add(new HashMap<>(Map.of("requiredChoice", "新規")));
			answers.add(new HashMap<>());
		}
		return answers;
	}

}
