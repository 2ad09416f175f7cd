package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The holidays that the store knows of. */
interface Holidays extends Repository<Holiday, LocalDate> {

	List<Holiday> findAll();

	@Query("from Holiday where day between :first and :last")
	List<Holiday> findByDayBetween(LocalDate first, LocalDate last);

}
