package dev.keiyaku.member;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompanyRepository extends Repository<Company, Long> {

	Company save(Company company);

	@Query("select c from Company c left join fetch c.addresses where c.id = :id")
	Optional<Company> findById(long id);

	/** Makes others who change this company or its members wait for the transaction. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Company c where c.id = :id")
	Optional<Company> lock(long id);

	@Query("from Company where buyerId = :buyerId")
	Optional<Company> findByBuyerId(String buyerId);

	@Query("""
			select distinct c from Company c left join c.addresses a
			where c.corporateNumber = :corporateNumber or a.postalCode = :postalCode order by c.id""")
	List<Company> findByCorporateNumberOrPostalCode(String corporateNumber, String postalCode);

}
