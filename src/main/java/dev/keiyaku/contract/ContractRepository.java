package dev.keiyaku.contract;

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

/**
 * Contracts. What every step of an order's life reads is fetched by joins rather than by
 * an entity graph, with which Hibernate translates the query anew each time.
 */
interface ContractRepository extends Repository<Contract, Long>, JpaSpecificationExecutor<Contract> {

	Contract save(Contract contract);

	@Query("select c from Contract c left join fetch c.versions where c.number = :number")
	Optional<Contract> findByNumber(String number);

	/**
	 * Nobody else changes it, or begins a procedure on it, until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Contract c where c.number = :number")
	Optional<Contract> lockByNumber(String number);

	/** The same, of that company's contracts alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Contract c where c.number = :number and c.companyId = :companyId")
	Optional<Contract> lockByNumberAndCompanyId(String number, long companyId);

	@Query("select c from Contract c left join fetch c.versions where c.predecessorNumber = :number order by c.number")
	List<Contract> findByPredecessorNumber(String number);

	@Query("""
			select c from Contract c left join fetch c.versions
			where c.number = :number and c.companyId = :companyId""")
	Optional<Contract> findByNumberAndCompanyId(String number, long companyId);

	/** Numbers of a company's other contracts, newest first. */
	@Query("select c.number from Contract c where c.companyId = :companyId and c.number <> :number order by c.id desc")
	List<String> findOthers(String number, long companyId, Limit limit);

	/**
	 * A company's contracts that go on with another term unless somebody cancels them,
	 * and whose terms end in one of these months of any year.
	 */
	@Query("""
			select c from Contract c where c.companyId = :companyId and c.renewalMonth in :months
			and c.status = dev.keiyaku.contract.ContractStatus.ACTIVE and c.endDate is null and c.openProcedure is null""")
	List<Contract> findRenewing(long companyId, Collection<Integer> months);

	@Query("select c from Contract c left join fetch c.versions where c.number in :numbers")
	List<Contract> findByNumberIn(Collection<String> numbers);

	/**
	 * What a company's contracts have of plans from a day on, each at its most: in force
	 * then, or to come. The database keeps it in steps, see the migration.
	 */
	@Query(nativeQuery = true, value = """
			select plan_code plan, cast(sum(quantity) as bigint) quantity from held_quantity
			where company_id = :companyId and plan_code in (:planCodes) and until >= :day group by plan_code""")
	List<Quantity> quantities(long companyId, Collection<String> planCodes, LocalDate day);

	@Query("select c from Contract c left join fetch c.versions where c.orderNumber = :orderNumber order by c.number")
	List<Contract> findByOrderNumberOrderByNumber(String orderNumber);

	@Query("""
			select c from Contract c left join fetch c.versions
			where c.orderNumber = :orderNumber and c.companyId = :companyId and c.predecessorNumber is null
			order by c.number""")
	List<Contract> findOpenedBy(String orderNumber, long companyId);

	/** So many of a plan. */
	interface Quantity {

		String getPlan();

		int getQuantity();

	}

}
