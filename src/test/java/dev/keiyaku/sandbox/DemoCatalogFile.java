package dev.keiyaku.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PlanOption.QuantityRule;
import dev.keiyaku.catalog.PlanQuestion.Kind;
import org.yaml.snakeyaml.Yaml;

import org.springframework.core.io.ClassPathResource;

/** The demo catalogue as its files spell it: {@code src/test/resources/demo}. */
record DemoCatalogFile(List<DemoCategory> categories, Map<String, String> makers, List<DemoProduct> products) {

	record DemoTerms(String code, String version, String title, String body) {
	}

	record DemoCategory(String code, String name) {
	}

	record DemoProduct(String code, String name, String maker, String category, boolean featured, List<String> keywords,
			String summary, String description, List<String> effects, List<String> tags, List<DemoPlan> plans) {
	}

	record DemoPlan(String code, String name, String summary, BillingPeriod period, String unit, long price,
			int minimum, int maximum, int leadTime, String terms, List<DemoOption> options,
			List<DemoQuestion> questions) {

		DemoPlan {
			options = (options != null) ? options : List.of();
			questions = (questions != null) ? questions : List.of();
		}

	}

	record DemoOption(String code, String name, String description, long price, QuantityRule quantity,
			Set<String> excludes, Set<String> needs) {

		DemoOption {
			excludes = (excludes != null) ? excludes : Set.of();
			needs = (needs != null) ? needs : Set.of();
		}

	}

	record DemoQuestion(String code, String label, Kind kind, boolean required, String help, List<String> choices) {

		DemoQuestion {
			help = (help != null) ? help : "";
			choices = (choices != null) ? choices : List.of();
		}

	}

	static DemoCatalogFile read() {
		return read("demo/products.yml", new TypeReference<>() {
		});
	}

	static List<DemoTerms> readTerms() {
		return read("demo/terms.yml", new TypeReference<>() {
		});
	}

	private static <T> T read(String file, TypeReference<T> type) {
		try (InputStream in = new ClassPathResource(file).getInputStream()) {
			return new JsonMapper().convertValue(new Yaml().load(in), type);
		}
		catch (IOException ex) {
			throw new IllegalStateException(file, ex);
		}
	}

}
