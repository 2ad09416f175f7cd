package dev.keiyaku.bill;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Stored bills. */
interface BillRepository extends JpaRepository<Bill, Long>, JpaSpecificationExecutor<Bill> {

	@Query("from Bill where number = :number")
	Optional<Bill> findByNumber(String number);

	/** With its periods, which pages and papers show. */
	@Query("""
			select bill from Bill bill left join fetch bill.periods
			where bill.number = :number and bill.companyId = :companyId""")
	Optional<Bill> findByNumberAndCompanyId(String number, long companyId);

	@Query("from Bill where subject = :subject")
	Optional<Bill> findBySubject(String subject);

	@Query("""
			select bill.status as status, count(bill) as bills from Bill bill
			where bill.status in :statuses group by bill.status""")
	List<InStatus> inEach(Collection<BillStatus> statuses);

	/** Reads the periods of all of them at once. */
	@Query("select distinct bill from Bill bill left join fetch bill.periods where bill.number in :numbers")
	List<Bill> findWithPeriods(Collection<String> numbers);

	/** Reads nothing else, so that the contract can be locked first. */
	@Query(value = """
			select period.contract_number from bill_period period join bill on bill.id = period.bill_id
			where bill.number = :number limit 1""", nativeQuery = true)
	Optional<String> contractOf(String number);

	/** Of a contract, by what they are about. */
	@Query("""
			select distinct bill from Bill bill left join fetch bill.periods where bill.id in
			  (select some.id from Bill some join some.periods period where period.contractNumber = :contractNumber)
			order by bill.firstDay, bill.id""")
	List<Bill> ofContract(String contractNumber);

	/** So many bills. */
	interface InStatus {

		BillStatus getStatus();

		long getBills();

	}

}
