package dev.keiyaku.incident;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.store.StoreProperties;

import org.springframework.stereotype.Component;

/** What the mail about an incident says. */
@Component
class IncidentMailFacts implements MailFacts<IncidentNumbers> {

	private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=incidents-tab";

	private final IncidentReports reports;

	private final StoreProperties store;

	private final Clock clock;

	IncidentMailFacts(IncidentReports reports, StoreProperties store, Clock clock) {
		this.reports = reports;
		this.store = store;
		this.clock = clock;
	}

	@Override
	public MailRecipient customer(String number) {
		throw new NoSuchElementException("no customer reads of " + number);
	}

	@Override
	public Map<String, Object> facts(String number) {
		Incident incident = this.reports.of(number);
		return Map.of("process", incident.process(), "caseNumber", incident.caseNumber(), "step", incident.step(),
				"cause", incident.cause(), "since", incident.since().atZone(this.clock.getZone()), "cockpit",
				this.store.link(COCKPIT.formatted(incident.instanceId())));
	}

}
