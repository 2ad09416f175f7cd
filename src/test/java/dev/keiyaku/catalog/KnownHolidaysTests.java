package dev.keiyaku.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.keiyaku.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KnownHolidaysTests {

	private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

	private static final LocalDate SUMMER = LocalDate.of(2027, 8, 12);

	private final Published published = new Published();

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T03:00:00Z"));

	private final KnownHolidays known = new KnownHolidays(this.published, this.clock);

	@Test
	void aPageThatAsksAThousandTimesReadsThemOnce() {
		this.published.all.add(new Holiday(NEW_YEAR, Holiday.Kind.PUBLIC, "New Year"));

		for (int asked = 0; asked < 1000; asked++) {
			assertThat(this.known.byDay()).containsOnlyKeys(NEW_YEAR);
		}

		assertThat(this.published.readings).isEqualTo(1);
	}

	@Test
	void whatIsPublishedIsKnownASecondLater() {
		this.known.byDay();
		this.published.all.add(new Holiday(SUMMER, Holiday.Kind.COMPANY, "Summer"));

		assertThat(this.known.byDay()).isEmpty();
		this.clock.move(Duration.ofSeconds(1));
		assertThat(this.known.byDay()).containsOnlyKeys(SUMMER);
		assertThat(this.published.readings).isEqualTo(2);
	}

	@Test
	void aClockThatWasSetBackIsNotWaitedFor() {
		this.known.byDay();
		this.published.all.add(new Holiday(SUMMER, Holiday.Kind.COMPANY, "Summer"));
		this.clock.move(Duration.ofDays(-1));

		assertThat(this.known.byDay()).containsOnlyKeys(SUMMER);
	}

	@Test
	void aChangeThatIsNotCommittedStaysOut() {
		Holiday changing = new Holiday(SUMMER, Holiday.Kind.COMPANY, "Summer");
		this.published.all.add(changing);
		this.known.byDay();

		changing.become(Holiday.Kind.PUBLIC, "Obon");

		assertThat(this.known.byDay().get(SUMMER).kind()).isEqualTo(Holiday.Kind.COMPANY);
	}

	@Test
	void whatATransactionReadsThatIsRolledBackStaysWithIt() {
		new TransactionTemplate(new NoDatabase()).executeWithoutResult(status -> {
			this.published.all.add(new Holiday(SUMMER, Holiday.Kind.COMPANY, "Summer"));
			for (int asked = 0; asked < 1000; asked++) {
				assertThat(this.known.byDay()).containsOnlyKeys(SUMMER);
			}
			this.published.all.clear();
			status.setRollbackOnly();
		});

		assertThat(this.known.byDay()).isEmpty();
		assertThat(this.published.readings).isEqualTo(2);
	}

	@Test
	void whatATransactionReadsThatChangesNothingIsForAll() {
		TransactionTemplate reading = new TransactionTemplate(new NoDatabase());
		reading.setReadOnly(true);

		reading.executeWithoutResult(status -> this.known.byDay());
		this.known.byDay();

		assertThat(this.published.readings).isEqualTo(1);
	}

	@Test
	void nobodyChangesThem() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.known.byDay().put(SUMMER, null));
	}

	private static final class Published implements Holidays {

		private final List<Holiday> all = new ArrayList<>();

		private int readings;

		@Override
		public List<Holiday> findAll() {
			this.readings++;
			return List.copyOf(this.all);
		}

		@Override
		public List<Holiday> findByDayBetween(LocalDate first, LocalDate last) {
			throw new UnsupportedOperationException();
		}

	}

	private static final class NoDatabase extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			// there is nothing to connect to
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			// nor to write to
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			// nor to take back from
		}

	}

}
