package dev.keiyaku.rule;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RuleChangeRepository extends Repository<RuleChange, Long> {

	RuleChange save(RuleChange change);

	Optional<RuleChange> findById(long id);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from RuleChange where id = :id")
	Optional<RuleChange> lock(long id);

	List<RuleChange> findTop50ByDecisionOrderByIdDesc(String decision);

}
