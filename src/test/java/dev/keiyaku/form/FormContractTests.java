package dev.keiyaku.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.form.FormJs.Outcome;
import dev.keiyaku.form.FormJs.Scenario;
import dev.keiyaku.form.VisibleFields.Field;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form of the store, and forms that use every component and rule, go through
 * form-js and through the validator with the same inputs: the same fields must have
 * errors, and the others the same values. What a kind of text asks for is the store's
 * alone: form-js neither writes such a text as the store does nor refuses one.
 */
class FormContractTests {

	private static final Path STORE_FORMS = Path.of("forms");

	private static final Path CONTRACT_FORMS = Path.of("src/test/resources/form/contract");

	private final FormValidator validator = TestForms.validator(Clock.system(ZoneId.of("Asia/Tokyo")));

	private record Case(String name, Form form, Map<String, Object> data, Map<String, Object> inputs) {

		Scenario scenario() {
			return new Scenario(Json.read(this.form.json()), this.data, this.inputs);
		}

	}

	@TestFactory
	Stream<DynamicTest> theValidatorReadsAFormAsFormJsDoes() throws Exception {
		List<Case> cases = new ArrayList<>();
		for (Path file : forms(CONTRACT_FORMS)) {
			cases.addAll(writtenCases(file));
		}
		for (Path file : forms(STORE_FORMS)) {
			Form form = TestForms.read(file);
			if (Files.exists(casesOf(file))) {
				cases.addAll(writtenCases(file));
			}
			new GeneratedInputs(form).rounds()
				.forEach((round, inputs) -> cases
					.add(new Case(form.id() + ": " + round, form, new GeneratedInputs(form).data(), inputs)));
		}
		List<Outcome> outcomes = FormJs.submit(cases.stream().map(Case::scenario).toList());
		assertThat(outcomes).hasSameSizeAs(cases);
		return Stream.iterate(0, (i) -> i < cases.size(), (i) -> i + 1)
			.map((i) -> DynamicTest.dynamicTest(cases.get(i).name(), () -> compare(cases.get(i), outcomes.get(i))));
	}

	private static List<Path> forms(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".form")).sorted().toList();
		}
	}

	/** Beside the contract forms, in a file of the form's name. */
	private static Path casesOf(Path form) {
		return CONTRACT_FORMS.resolve(form.getFileName().toString().replace(".form", ".cases.json"));
	}

	private static List<Case> writtenCases(Path file) throws IOException {
		Form form = TestForms.read(file);
		Map<String, Object> written = Json.read(Files.readString(casesOf(file)));
		List<Case> cases = new ArrayList<>();
		written.forEach((name, value) -> {
			Map<String, Object> one = Json.object(value);
			cases.add(new Case(form.id() + ": " + name, form, Json.object(one.getOrDefault("data", Map.of())),
					Json.object(one.getOrDefault("inputs", Map.of()))));
		});
		assertThat(cases).isNotEmpty();
		return cases;
	}

	private void compare(Case one, Outcome expected) {
		// what form-js would post, and beside it what a forger would add to it
		Map<String, Object> submitted = new LinkedHashMap<>();
		one.inputs.forEach((path, value) -> path(path).set(submitted, value));
		FormCheck check = this.validator.check(one.form, overlaid(submitted, expected.values()), one.data);
		Set<String> refused = new LinkedHashSet<>(expected.errors().keySet());
		for (Field field : VisibleFields.all(one.form.root(), expected.values())) {
			if (field.path().in(expected.values()) instanceof String typed && field.component().type().isText()
					&& !field.component().secret()) {
				String plain = field.component().kind().plain(typed);
				field.path().set(expected.values(), plain);
				boolean nothing = plain.isEmpty() && !Formats.trimmed(typed).isEmpty();
				if (nothing || (!plain.isEmpty() && !field.component().kind().takes(plain))) {
					refused.add(field.path().toString());
				}
			}
		}
		assertThat(check.errors().keySet()).as("fields with errors").isEqualTo(refused);
		refused.forEach((path) -> path(path).set(expected.values(), null));
		assertThat(comparable(check.values())).as("values").isEqualTo(comparable(expected.values()));
	}

	/** Unlike a merge, a null on top counts. */
	private static Map<String, Object> overlaid(Map<String, Object> below, Map<String, Object> above) {
		Map<String, Object> overlaid = new LinkedHashMap<>(below);
		above.forEach((key, value) -> {
			Object under = below.get(key);
			if (under instanceof Map<?, ?> && value instanceof Map<?, ?>) {
				overlaid.put(key, overlaid(Json.object(under), Json.object(value)));
			}
			else if (under instanceof List<?> underRows && value instanceof List<?> rows
					&& rows.stream().anyMatch((row) -> row instanceof Map<?, ?>)) {
				List<Object> merged = new ArrayList<>(underRows);
				for (int i = 0; i < rows.size(); i++) {
					Object row = rows.get(i);
					if (i >= merged.size()) {
						merged.add(row);
					}
					else if (row instanceof Map<?, ?> && merged.get(i) instanceof Map<?, ?>) {
						merged.set(i, overlaid(Json.object(merged.get(i)), Json.object(row)));
					}
				}
				overlaid.put(key, merged);
			}
			else {
				overlaid.put(key, value);
			}
		});
		return overlaid;
	}

	private static ValuePath path(String written) {
		List<Object> steps = new ArrayList<>();
		for (String step : written.split("[.\\[\\]]+")) {
			steps.add(step.matches("\\d+") ? Integer.valueOf(step) : step);
		}
		return new ValuePath(List.copyOf(steps));
	}

	/**
	 * Empty is empty, whether absent, null, a blank text or an empty list. The spaces
	 * around a text, which form-js does not count, are no part of it.
	 */
	private static Object comparable(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> kept = new LinkedHashMap<>();
			map.forEach((key, child) -> {
				Object comparable = comparable(child);
				if (comparable != null) {
					kept.put((String) key, comparable);
				}
			});
			return kept.isEmpty() ? null : kept;
		}
		if (value instanceof List<?> list) {
			List<Object> kept = new ArrayList<>();
			list.forEach((child) -> kept.add(comparable(child)));
			while (!kept.isEmpty() && kept.get(kept.size() - 1) == null) {
				kept.remove(kept.size() - 1);
			}
			return kept.isEmpty() ? null : kept;
		}
		// form-js writes a number as text when the form says serializeToString
		if (value instanceof Number || (value instanceof String text && text.matches("-?\\d+\\.\\d+"))) {
			return new BigDecimal(value.toString()).stripTrailingZeros();
		}
		if (value == null || value instanceof Boolean) {
			return value;
		}
		String text = Formats.trimmed(value.toString());
		return text.isEmpty() ? null : text;
	}

}
