package dev.keiyaku.incident;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;

import dev.keiyaku.mail.DeskAddresses;
import dev.keiyaku.mail.Mailing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which incidents the owner has been told of. Without an address for
 * {@code process-owners} nobody is told, and what was open before it was set is told
 * then.
 */
@Service
public class IncidentReports {

	static final String OWNERS = "process-owners";

	/** What one look tells at most; the next tells what is left. */
	private static final int MOST_AT_ONCE = 100;

	private static final String TEMPLATE = "incident-reported";

	private final JdbcClient jdbc;

	private final IncidentNumbers numbers;

	private final Mailing mailing;

	private final DeskAddresses addresses;

	IncidentReports(JdbcClient jdbc, IncidentNumbers numbers, Mailing mailing, DeskAddresses addresses) {
		this.jdbc = jdbc;
		this.numbers = numbers;
		this.mailing = mailing;
		this.addresses = addresses;
	}

	/** Whether anybody reads them. */
	public boolean areRead() {
		return this.addresses.has(OWNERS);
	}

	/**
	 * The engine's ids of incidents of which the owner has not been told, where they
	 * arose, the oldest first: 100 at most.
	 */
	public List<String> untold() {
		return this.jdbc.sql("""
				select incident.id_
				from act_ru_incident incident join act_ru_execution instance on instance.id_ = incident.proc_inst_id_
				where incident.id_ = incident.root_cause_incident_id_
				  and coalesce(instance.business_key_, '') not like :reports
				  and not exists (select from incident_report told where told.incident_id = incident.id_)
				order by incident.incident_timestamp_ limit :most""")
			.param("reports", IncidentNumbers.PREFIX + "%")
			.param("most", MOST_AT_ONCE)
			.query(String.class)
			.list();
	}

	/**
	 * Mails it to the owner, unless that has been done, by whichever node.
	 */
	@Transactional
	public void report(Incident incident) {
		if (incident.isOfAReport() || isKnown(incident.id())) {
			return;
		}
		String number = this.numbers.next();
		int added = this.jdbc.sql("""
				insert into incident_report
				  (number, incident_id, instance_id, process, case_number, step, cause, since)
				values (:number, :id, :instance, :process, :case, :step, :cause, :since)
				on conflict (incident_id) do nothing""")
			.param("number", number)
			.param("id", incident.id())
			.param("instance", incident.instanceId())
			.param("process", incident.process())
			.param("case", incident.caseNumber())
			.param("step", incident.step())
			.param("cause", incident.cause())
			.param("since", OffsetDateTime.ofInstant(incident.since(), ZoneOffset.UTC))
			.update();
		if (added == 1) {
			this.mailing.post(number, TEMPLATE, OWNERS);
		}
	}

	private boolean isKnown(String incidentId) {
		return this.jdbc.sql("select exists (select from incident_report where incident_id = :id)")
			.param("id", incidentId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * What was told under a number.
	 * @throws NoSuchElementException when nothing was
	 */
	Incident of(String number) {
		return this.jdbc.sql("select * from incident_report where number = :number")
			.param("number", number)
			.query((row, line) -> new Incident(row.getString("incident_id"), row.getString("instance_id"),
					row.getString("process"), row.getString("case_number"), row.getString("step"),
					row.getString("cause"), since(row.getObject("since", OffsetDateTime.class))))
			.optional()
			.orElseThrow(() -> new NoSuchElementException("no incident was reported as " + number));
	}

	private static Instant since(OffsetDateTime since) {
		return since.toInstant();
	}

}
