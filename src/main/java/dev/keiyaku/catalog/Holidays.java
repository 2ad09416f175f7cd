package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The holidays that the store knows of. */
interface Holidays extends Repository<Holiday, LocalDate> {

	Optional<Holiday> findByDay(LocalDate day);

	List<Holiday> findByDayBetween(LocalDate first, LocalDate last);

}
