package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
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

	@Query("""
			select count(distinct quote) from Quote quote join quote.lines line
			where quote.status = :status and quote.validUntil >= :day and line.planCode = :planCode""")
	long countWithPlan(String planCode, QuoteStatus status, LocalDate day);

}
