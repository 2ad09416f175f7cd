package dev.keiyaku.catalog;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ServiceTermsVersions extends Repository<ServiceTerms, Long> {

	@Query("from ServiceTerms where code = :code and version = :version")
	Optional<ServiceTerms> findByCodeAndVersion(String code, String version);

}
