package dev.keiyaku.mail.process;

import java.util.Set;
import java.util.TreeSet;

import dev.keiyaku.mail.DeskAddresses;
import dev.keiyaku.process.webapp.StaffGroups;
import dev.keiyaku.setting.StartCheck;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

import org.springframework.stereotype.Component;

/**
 * Sees that each desk to which a diagram mails has an address: without one its mails
 * would fail for hours, and then wait as incidents.
 */
@Component
class MailedDesks implements StartCheck {

	private final RepositoryService repository;

	private final StaffGroups desks;

	private final DeskAddresses addresses;

	MailedDesks(RepositoryService repository, StaffGroups desks, DeskAddresses addresses) {
		this.repository = repository;
		this.desks = desks;
		this.addresses = addresses;
	}

	@Override
	public void check() {
		this.addresses.require(named());
	}

	/** Other recipients are found by the features. */
	private Set<String> named() {
		Set<String> named = new TreeSet<>();
		this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.forEach((process) -> this.repository.getBpmnModelInstance(process.getId())
				.getModelElementsByType(CamundaInputParameter.class)
				.stream()
				.filter((input) -> SendMail.RECIPIENT.equals(input.getCamundaName()))
				.forEach((input) -> named.add(input.getTextContent())));
		named.retainAll(this.desks.ids());
		return named;
	}

}
