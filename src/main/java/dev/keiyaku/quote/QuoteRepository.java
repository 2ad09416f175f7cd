package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuoteRepository extends Repository<Quote, Long>, JpaSpecificationExecutor<Quote> {

	Quote save(Quote quote);

	@EntityGraph(attributePaths = "lines")
	Optional<Quote> findByNumber(String number);

	@EntityGraph(attributePaths = "lines")
	Optional<Quote> findByNumberAndCompanyId(String number, long companyId);

	@EntityGraph(attributePaths = "lines")
	List<Quote> findByNumberIn(Collection<String> numbers);

	List<Quote> findByCompanyIdAndStatusAndValidUntilBetweenOrderByValidUntilAscIdAsc(long companyId,
			QuoteStatus status, LocalDate first, LocalDate last, Limit limit);

	/** Waits for whoever else orders it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select quote from Quote quote where quote.number = :number and quote.companyId = :companyId")
	Optional<Quote> lock(String number, long companyId);

	@Query(value = "select nextval('quote_number')", nativeQuery = true)
	long nextNumber();

}
