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

	@Query("from Amendment where number = :number")
	Optional<Amendment> findByNumber(String number);

	@Query("from Amendment where number = :number and companyId = :companyId")
	Optional<Amendment> findByNumberAndCompanyId(String number, long companyId);

	/** Reads nothing else, so that the contract can be locked first. */
	@Query("select a.contractNumber from Amendment a where a.number = :number")
	Optional<String> contractOf(String number);

	@Query("from Amendment where contractNumber = :contractNumber and status in :open")
	Optional<Amendment> findByContractNumberAndStatusIn(String contractNumber, Collection<AmendmentStatus> open);

	@Query("from Amendment where contractNumber in :contractNumbers and status in :open")
	List<Amendment> findByContractNumberInAndStatusIn(Collection<String> contractNumbers,
			Collection<AmendmentStatus> open);

	@Query("from Amendment where number in :numbers and status in :states")
	List<Amendment> findByNumberInAndStatusIn(Collection<String> numbers, Collection<AmendmentStatus> states);

	@Query("select count(*) from Amendment where contractNumber = :contractNumber and memberId = :memberId")
	long countByContractNumberAndMemberId(String contractNumber, long memberId);

	@Query("from Amendment where contractNumber = :contractNumber order by requestedAt desc")
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
