package dev.keiyaku;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What repositories look up is written down. Hibernate keeps the translation of a written
 * query; one that Spring Data derives from a method's name, or that has an entity graph,
 * is translated anew each time.
 */
class WrittenQueriesTests {

	/** By the entity's id, or of no query at all. */
	private static final Set<String> BY_ID = Set.of("findById", "existsById", "findAll");

	/** Of which a written query would count all, or that staff see now and then. */
	private static final List<String> FIRST_ONES = List.of("exists", "findTop");

	@Test
	void noQueryIsDerivedFromItsMethodsName() {
		assertThat(methods().filter((method) -> method.getName().matches("(find|read|get|count|exists|stream)\\w*"))
			.filter((method) -> !method.isAnnotatedWith(Query.class))
			.filter((method) -> !BY_ID.contains(method.getName()))
			.filter((method) -> FIRST_ONES.stream().noneMatch(method.getName()::startsWith))).isEmpty();
	}

	@Test
	void thereAreQueries() {
		assertThat(methods().filter((method) -> method.isAnnotatedWith(Query.class))).hasSizeGreaterThan(50);
	}

	@Test
	void noQueryHasAnEntityGraph() {
		assertThat(methods().filter((method) -> method.isAnnotatedWith(EntityGraph.class))).isEmpty();
	}

	private static Stream<JavaMethod> methods() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.keiyaku")
			.stream()
			.filter((type) -> type.isInterface() && type.isAssignableTo(Repository.class))
			.map(JavaClass::getMethods)
			.flatMap(Set::stream)
			.filter((method) -> !method.reflect().isDefault());
	}

}
