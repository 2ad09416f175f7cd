package dev.keiyaku.amendment.process;

import java.util.Map;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.Proposal;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Staff take a procedure back at the customer's wish. */
class ProcedureWithdrawalIT extends AmendmentProcessTest {

	private static final String NOTE = "契約のご担当者からお電話をいただいた。";

	@Autowired
	private FormService forms;

	@Autowired
	private RepositoryService repository;

	@BeforeEach
	void givenAContract() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
	}

	@Test
	void whatIsScheduledIsTakenBackAndTheNoteStaysWithIt() {
		Proposal less = change("zoom-workplace-pro-monthly", 2);
		ProcessInstance process = requested(less);
		complete(process.getBusinessKey(), "review-contract-change", Map.of("changeDecision", "ACCEPT"));
		comesTo(process, "effective-day-reached");

		ProcessInstance withdrawal = withdrawal(process.getBusinessKey().replace("A-", "ａ\u2212 "));

		assertThat(withdrawal).isEnded();
		Amendment amendment = amendment(process);
		assertThat(amendment.status()).isEqualTo(AmendmentStatus.WITHDRAWN);
		assertThat(amendment.withdrawnBy()).isEmpty();
		assertThat(amendment.withdrawalNote()).contains(NOTE);
		assertContractAsBefore();
		comesToItsEnd(process);
		assertThat(mail(this.customer, "【取り下げ完了のご連絡】").text()).contains(amendment.number()).doesNotContain(NOTE);
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(withdrawal.getId())
			.variableName(ProcedureWithdrawal.WITHDRAWAL_NOTE)
			.count()).isZero();
		assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> withdrawal(amendment.number()))
			.withMessageContaining("「取り下げ」のため");
	}

	@Test
	void whatIsNotThereOrOpenOrInTimeIsRefusedAtTheField() {
		assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> withdrawal("A-1"))
			.withMessageContaining("手続き番号")
			.withMessageContaining("A-1という番号の手続きはありません");
		assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> withdrawal(contract().number()))
			.withMessageContaining("手続きはありません");
		ProcessInstance late = requested(due(change("zoom-workplace-pro-monthly", 2), this.today));
		assertThatExceptionOfType(FormFieldValidationException.class)
			.isThrownBy(() -> withdrawal(late.getBusinessKey()))
			.withMessageContaining("を過ぎたため、取り下げられません");
		assertThat(amendment(late).status()).isEqualTo(AmendmentStatus.REQUESTED);
	}

	private ProcessInstance withdrawal(String number) {
		String newest = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(ProcedureWithdrawal.KEY)
			.latestVersion()
			.singleResult()
			.getId();
		return this.forms.submitStartForm(newest, Map.of("procedureNumber", number, "withdrawalNote", NOTE));
	}

}
