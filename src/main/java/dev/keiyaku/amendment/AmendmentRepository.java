package dev.keiyaku.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Procedures on contracts. */
interface AmendmentRepository extends Repository<Amendment, Long> {

	Amendment save(Amendment amendment);

	Optional<Amendment> findByNumber(String number);

	Optional<Amendment> findByNumberAndCompanyId(String number, long companyId);

	/** Reads nothing else, so that the contract can be locked first. */
	@Query("select a.contractNumber from Amendment a where a.number = :number")
	Optional<String> contractOf(String number);

	Optional<Amendment> findByContractNumberAndStatusIn(String contractNumber, Collection<AmendmentStatus> open);

	List<Amendment> findByContractNumberInAndStatusIn(Collection<String> contractNumbers,
			Collection<AmendmentStatus> open);

	List<Amendment> findByNumberInAndStatusIn(Collection<String> numbers, Collection<AmendmentStatus> states);

	long countByContractNumberAndMemberId(String contractNumber, long memberId);

	List<Amendment> findByContractNumberOrderByRequestedAtDesc(String contractNumber);

	/** The same without what each of them changes, and what was entered. */
	@Query("""
			select a.number as number, a.kind as kind, a.status as status, a.requestedAt as requestedAt,
			a.effectiveDay as effectiveDay, a.arrangedEnd as arrangedEnd, a.closedAt as closedAt
			from Amendment a where a.contractNumber = :contractNumber order by a.requestedAt desc""")
	List<Listed> list(String contractNumber);

	/**
	 * A procedure as lists show it.
	 *
	 * @param effectiveDay null when it ends a contract that has not started
	 * @param arrangedEnd null when none is arranged
	 * @param closedAt null as long as it is open
	 */
	record Listed(String number, AmendmentKind kind, AmendmentStatus status, Instant requestedAt,
			LocalDate effectiveDay, LocalDate arrangedEnd, Instant closedAt) {

		static Listed of(Amendment amendment) {
			return new Listed(amendment.number(), amendment.kind(), amendment.status(), amendment.requestedAt(),
					amendment.effectiveDay().orElse(null), amendment.arrangedEnd().orElse(null),
					amendment.closedAt().orElse(null));
		}

	}

}
