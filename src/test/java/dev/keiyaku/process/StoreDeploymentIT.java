package dev.keiyaku.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.StoreTest;
import dev.keiyaku.form.Forms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a start deploys of a release in which files have changed; all is rolled back. */
class StoreDeploymentIT extends StoreTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private OwnersDecisions owners;

	@Autowired
	private Forms forms;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void nothingNewIsDeployedWhereNothingHasChanged() {
		start("none", UnaryOperator.identity(), (before) -> assertThat(newest()).isEqualTo(before));
	}

	@Test
	void aChangedDecisionIsANewVersionOfItselfAlone() {
		start("order-review.dmn", (table) -> table.replace("&lt;= 0", "&lt;= 1"),
				(before) -> assertThat(changed(before)).containsExactly("order-review"));
	}

	@Test
	void aChangedDiagramIsANewVersionOfItselfAlone() {
		start("credit-check.bpmn", (diagram) -> diagram.replace("versionTag=\"", "versionTag=\"9"),
				(before) -> assertThat(changed(before)).containsExactly("credit-check"));
	}

	@Test
	void aChangedFormIsANewVersionOfTheProcessesThatShowItAndOfPages() {
		start("registration-privacy.form", (form) -> form.replaceFirst("\"text\": \"", "\"text\": \"変更後"), (before) -> {
			assertThat(changed(before)).containsExactlyInAnyOrder("member-registration", "user-invitation");
			assertThat(form("member-registration")).contains("変更後");
			assertThat(this.forms.latest("registration-privacy").json().toString()).contains("変更後");
			assertThat(
					this.forms.ofProcess(before.get("member-registration"), "registration-privacy").json().toString())
				.doesNotContain("変更後");
		});
	}

	@Test
	void aDecisionThatOwnersHaveChangedStaysWhateverTheReleaseBrings() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			deployOfOwners();
			Map<String, String> before = newest();
			deploy("order-review.dmn", (table) -> table.replace("&lt;= 0", "&lt;= 1"));
			assertThat(newest()).isEqualTo(before);
		});
	}

	/** Its process would wait for an answer that the table does not give. */
	@Test
	void aDecisionThatTheReleasesProcessesCannotGoByGivesWay() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			deployOfOwners();
			Map<String, String> before = newest();
			deploy("order-review.dmn", (table) -> table.replace("name=\"review\"", "name=\"reviewer\""));
			assertThat(changed(before)).containsExactly("order-review");
			assertThat(this.owners.standing("order-review", "")).isEqualTo(OwnersDecisions.Standing.RELEASED);
		});
	}

	private String form(String process) {
		return this.forms.ofProcess(newest().get(process), "registration-privacy").json().toString();
	}

	private void start(String changed, UnaryOperator<String> change, Consumer<Map<String, String>> then) {
		Map<String, String> before = newest();
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			deploy(changed, change);
			then.accept(before);
		});
		assertThat(newest()).isEqualTo(before);
	}

	private void deploy(String changed, UnaryOperator<String> change) {
		new StoreDeployment(this.repository, this.owners, new Changed(changed, change)).deploy();
	}

	private Stream<String> changed(Map<String, String> before) {
		return newest().entrySet()
			.stream()
			.filter((definition) -> !definition.getValue().equals(before.get(definition.getKey())))
			.map(Map.Entry::getKey);
	}

	/** The newest version's id of each process and each decision. */
	private Map<String, String> newest() {
		Map<String, String> newest = this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
		newest.putAll(this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getId)));
		return newest;
	}

	/** The store's files, one of them changed. */
	private static final class Changed extends PathMatchingResourcePatternResolver {

		private final String file;

		private final UnaryOperator<String> change;

		Changed(String file, UnaryOperator<String> change) {
			this.file = file;
			this.change = change;
		}

		@Override
		public Resource[] getResources(String pattern) throws IOException {
			Resource[] files = super.getResources(pattern);
			for (int i = 0; i < files.length; i++) {
				if (this.file.equals(files[i].getFilename())) {
					files[i] = named(this.change.apply(files[i].getContentAsString(StandardCharsets.UTF_8)));
				}
			}
			return files;
		}

		private Resource named(String content) {
			return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
				@Override
				public String getFilename() {
					return Changed.this.file;
				}
			};
		}

	}

	private void deployOfOwners() {
		this.repository.createDeployment()
			.name("of owners")
			.source(OwnersDecisions.SOURCE)
			.addClasspathResource("processes/order-review.dmn")
			.deploy();
	}

}
