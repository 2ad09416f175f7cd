package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Plans extends Repository<Plan, Long> {

	Optional<Plan> findByCode(String code);

	List<Plan> findByCodeIn(Collection<String> codes);

}
