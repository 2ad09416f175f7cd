package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Plans with all that belongs to them, in as many statements for one as for many. */
interface Plans extends Repository<Plan, Long> {

	/** A plan with its product, but without the other plans of that. */
	String COMPLETE = """
			select plan from Plan plan join fetch plan.serviceTerms
			join fetch plan.product product join fetch product.maker join fetch product.category
			""";

	@Query(COMPLETE + "where plan.code = :code")
	Optional<Plan> findByCode(String code);

	@Query(COMPLETE + "where plan.code in :codes")
	List<Plan> findByCodeIn(Collection<String> codes);

	@Query("select plan.code as code, plan.leadTimeDays as days from Plan plan where plan.code in :codes")
	List<LeadTime> findLeadTimes(Collection<String> codes);

	/**
	 * What a plan says of its delivery.
	 *
	 * @param days business days from the order to the earliest start
	 */
	record LeadTime(String code, int days) {
	}

}
