package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuoteRepository extends Repository<Quote, Long>, JpaSpecificationExecutor<Quote> {

	Quote save(Quote quote);

	@Query("select q from Quote q left join fetch q.lines where q.number = :number")
	Optional<Quote> findByNumber(String number);

	@Query("select q from Quote q left join fetch q.lines where q.number = :number and q.companyId = :companyId")
	Optional<Quote> findByNumberAndCompanyId(String number, long companyId);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Quote where number = :number")
	Optional<Quote> lock(String number);

	@Query("select q from Quote q left join fetch q.lines where q.number in :numbers")
	List<Quote> findByNumberIn(Collection<String> numbers);

	@Query("""
			from Quote
			where companyId = :companyId and status = :status and validUntil between :first and :last
			order by validUntil, id""")
	List<Quote> findByCompanyIdAndStatusAndValidUntilBetweenOrderByValidUntilAscIdAsc(long companyId,
			QuoteStatus status, LocalDate first, LocalDate last, Limit limit);

	@Query("""
			select count(distinct quote) from Quote quote join quote.lines line
			where quote.status = :status and quote.validUntil >= :day and line.planCode = :planCode""")
	long countWithPlan(String planCode, QuoteStatus status, LocalDate day);

}
