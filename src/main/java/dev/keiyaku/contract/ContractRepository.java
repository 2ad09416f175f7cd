package dev.keiyaku.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContractRepository extends Repository<Contract, Long>, JpaSpecificationExecutor<Contract> {

	Contract save(Contract contract);

	@EntityGraph(attributePaths = "lines")
	Optional<Contract> findByNumber(String number);

	@EntityGraph(attributePaths = "lines")
	Optional<Contract> findByNumberAndCompanyId(String number, long companyId);

	@EntityGraph(attributePaths = "lines")
	List<Contract> findByNumberIn(Collection<String> numbers);

	@EntityGraph(attributePaths = "lines")
	List<Contract> findByOrderNumberOrderByNumber(String orderNumber);

	@EntityGraph(attributePaths = "lines")
	List<Contract> findByOrderNumberAndCompanyIdOrderByNumber(String orderNumber, long companyId);

	@Query(value = "select nextval('contract_number')", nativeQuery = true)
	long nextNumber();

}
