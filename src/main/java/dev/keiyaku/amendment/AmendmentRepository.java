package dev.keiyaku.amendment;

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

}
