package dev.keiyaku.member;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CompanyRepository extends Repository<Company, Long> {

	Company save(Company company);

	@EntityGraph(attributePaths = "addresses")
	Optional<Company> findById(long id);

	@Query("""
			select distinct c from Company c left join c.addresses a
			where c.corporateNumber = :corporateNumber or a.postalCode = :postalCode order by c.id""")
	List<Company> findByCorporateNumberOrPostalCode(String corporateNumber, String postalCode);

	@Query(value = "select nextval('company_number')", nativeQuery = true)
	long nextNumber();

}
