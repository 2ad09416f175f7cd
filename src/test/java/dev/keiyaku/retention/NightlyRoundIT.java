package dev.keiyaku.retention;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Given what is old, when the night comes, then what nobody needs for good is gone. */
class NightlyRoundIT extends StoreTest {

	@Autowired
	private NightlyRound round;

	@Autowired
	private JdbcClient jdbc;

	/** Which other tests of the store may have moved. */
	@Autowired
	private Clock clock;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					outgoing_mail   | business_key | version, template, recipient, state, queued_at, sent_at, address, subject, text | 0, 't', 'customer', 'SENT', :at, :at, 'x', 's', 't' | 1095
					password_reset  | number       | requested_at | :at | 90
					audit_entry     | detail       | occurred_at, kind, company_id | :at, 'SIGNED_IN', (select min(id) from company) | 3650
					incident_report | number       | incident_id, instance_id, process, case_number, step, cause, since | :number, 'i', 'p', 'c', 's', '', :at | 90
					registration    | number       | origin, status, submitted_at, company_name, company_name_kana, postal_code, prefecture, street, name, name_kana, department, title, phone, email, login_id, link_expires_at | :number, 'DECLINED', :at, '', '', '', '', '', '', '', '', '', '', :number, :number, :at | 365
					""")
	void whatIsOldGoesAndWhatIsYoungerStays(String table, String key, String columns, String values, int days) {
		insert(table, key, columns, values, "R-OLD", days + 1);
		insert(table, key, columns, values, "R-NEW", days - 1);

		this.round.forget();

		assertThat(keys(table, key)).containsExactly("R-NEW");
		this.jdbc.sql("delete from %s where %s = 'R-NEW'".formatted(table, key)).update();
	}

	@ParameterizedTest
	@CsvSource({ "R-OLD, CLOSED, 1096", "R-NEW, CLOSED, 1094", "R-NEW, ANSWERED, 1096",
			"R-NEW, AWAITING_ANSWER, 1096" })
	void anInquiryGoesWithAllThatWasWrittenLongAfterItsEndAndNeverBefore(String number, String status, int days) {
		insert("inquiry", "number",
				"origin, company_name, name, email, kind, subject, status, asked_at, closed_at, privacy_version, search_text",
				"'', '', '', '', 'OTHER', '', '%s', :at, case when '%1$s' = 'CLOSED' then cast(:at as timestamptz) end, '', ''"
					.formatted(status),
				number, days);
		this.jdbc.sql("""
				insert into inquiry_message (inquiry_id, position, direction, written_at, text)
				select id, 0, 'TO_STORE', asked_at, 'Words' from inquiry where number = ?""").param(number).update();

		this.round.forget();

		assertThat(keys("inquiry", "number")).isEqualTo("R-OLD".equals(number) ? List.of() : List.of(number));
		this.jdbc.sql("delete from inquiry_message where inquiry_id = (select id from inquiry where number = 'R-NEW')")
			.update();
		this.jdbc.sql("delete from inquiry where number = 'R-NEW'").update();
	}

	@Test
	void whatSomebodyAgreedToGoesWithTheApplicationThatCameToNothing() {
		for (String number : List.of("R-OLD", "R-NEW")) {
			int days = number.equals("R-OLD") ? 366 : 364;
			insert("invitation", "number",
					"company_id, invited_by, invited_at, email, role, message, status, link_expires_at",
					"(select min(company_id) from member), (select min(id) from member), :at, 'x', 'GENERAL', '', 'EXPIRED', :at",
					number, days);
			insert("joining_consent", "number", "code, version, title, agreed_at", "'store', '1', '', :at", number,
					days);
		}

		this.round.forget();

		assertThat(keys("invitation", "number")).containsExactly("R-NEW");
		assertThat(keys("joining_consent", "number")).containsExactly("R-NEW");
		this.jdbc.sql("delete from invitation where number = 'R-NEW'").update();
		this.jdbc.sql("delete from joining_consent where number = 'R-NEW'").update();
	}

	private void insert(String table, String key, String columns, String values, String number, int daysAgo) {
		this.jdbc.sql("insert into %s (%s, %s) values (:number, %s)".formatted(table, key, columns, values))
			.param("number", number)
			.param("at", OffsetDateTime.now(this.clock).minusDays(daysAgo))
			.update();
	}

	private List<String> keys(String table, String key) {
		return this.jdbc.sql("select %2$s from %1$s where %2$s in ('R-OLD', 'R-NEW')".formatted(table, key))
			.query(String.class)
			.list();
	}

}
