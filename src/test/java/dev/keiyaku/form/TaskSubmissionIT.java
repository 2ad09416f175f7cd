package dev.keiyaku.form;

import java.util.Map;
import java.util.UUID;

import dev.keiyaku.StoreTest;
import dev.keiyaku.wizard.TrialDeployment;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskSubmissionIT extends StoreTest {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	private String deployment;

	private String instance;

	private String task;

	@BeforeEach
	void start() {
		this.deployment = TrialDeployment.deploy(this.repository);
		this.instance = this.runtime.startProcessInstanceByKey("trial-wizard", UUID.randomUUID().toString()).getId();
		this.task = this.tasks.createTaskQuery().processInstanceId(this.instance).singleResult().getId();
	}

	@AfterEach
	void undeploy() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void whatTheFormAllowsCompletesTheTask() {
		this.tasks.complete(this.task, Map.of("decision", "DECLINE", "reason", "在庫なし"));
		assertThat(this.tasks.createTaskQuery().taskId(this.task).singleResult()).isNull();
	}

	@Test
	void whatClerksTypeIsKeptAsTheStoreWritesIt() {
		this.tasks.complete(this.task, Map.of("decision", "DECLINE", "reason", "\u202e在庫\u200bなし\u00a0"));
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(this.instance)
			.variableName("reason")
			.singleResult()
			.getValue()).isEqualTo("在庫なし");
	}

	@Test
	void whatItDoesNotAllowKeepsTheTaskAndSaysWhy() {
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.tasks.complete(this.task, Map.of("decision", "DECLINE", "reason", "")))
			.withMessageContaining("理由を入力してください。");
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> this.tasks.complete(this.task, Map.of("decision", "FREE")))
			.withMessageContaining("判断は表示されている選択肢の中から選択してください。");
		assertThat(this.tasks.createTaskQuery().taskId(this.task).singleResult()).isNotNull();
	}

}
