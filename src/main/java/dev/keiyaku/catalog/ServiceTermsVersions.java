package dev.keiyaku.catalog;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ServiceTermsVersions extends Repository<ServiceTerms, Long> {

	Optional<ServiceTerms> findByCodeAndVersion(String code, String version);

}
