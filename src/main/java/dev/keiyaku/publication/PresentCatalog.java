package dev.keiyaku.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as it is, for whoever is about to change it. */
@Service
public class PresentCatalog {

	private final EntityManager entities;

	private final Clock clock;

	PresentCatalog(EntityManager entities, Clock clock) {
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Everything with its codes, as the YAML text that a publication takes: published as
	 * it is, it changes nothing. Holidays that are over are left out, and so are versions
	 * of terms under which nothing is sold any more.
	 */
	@Transactional(readOnly = true)
	public String asYaml() {
		List<Change> all = new ArrayList<>();
		CatalogItems codes = new CatalogItems(this.entities, List.of());
		for (Kind kind : Kind.values()) {
			Set<String> ofKind = (kind == Kind.HOLIDAY) ? codes.holidaysFrom(LocalDate.now(this.clock))
					: codes.codes(kind);
			ofKind.stream().sorted().forEach((code) -> all.add(new Change(kind, code, 1, Map.of())));
		}
		CatalogItems items = new CatalogItems(this.entities, all);
		Map<String, List<Map<String, Object>>> sections = new LinkedHashMap<>();
		for (Change each : all) {
			items.find(each.kind(), each.code())
				.ifPresent((values) -> sections.computeIfAbsent(each.kind().section(), (section) -> new ArrayList<>())
					.add(item(each, values)));
		}
		return CatalogYaml.of(sections);
	}

	private static Map<String, Object> item(Change each, Values values) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put(each.kind().codeField(), each.code());
		for (Field field : each.kind().fields()) {
			if (!values.isDefault(field)) {
				item.put(field.key(), CatalogYaml.plain(values.get(field)));
			}
		}
		return item;
	}

}
