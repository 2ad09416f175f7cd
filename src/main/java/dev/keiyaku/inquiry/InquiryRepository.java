package dev.keiyaku.inquiry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InquiryRepository extends Repository<Inquiry, Long>, JpaSpecificationExecutor<Inquiry> {

	Inquiry save(Inquiry inquiry);

	@Query("from Inquiry where number = :number")
	Optional<Inquiry> findByNumber(String number);

	@Query("from Inquiry where number = :number and companyId = :companyId")
	Optional<Inquiry> findByNumberAndCompanyId(String number, long companyId);

	/** Others of a company, newest first. */
	@Query("from Inquiry where companyId = :companyId and number <> :number order by id desc")
	List<Inquiry> findByCompanyIdAndNumberNotOrderByIdDesc(long companyId, String number, Pageable newest);

	/** Others of visitors who gave the same address, newest first. */
	@Query("""
			from Inquiry where companyId is null and lower(inquirer.email) = lower(:email) and number <> :number
			order by id desc""")
	List<Inquiry> findOthersOfVisitor(String email, String number, Pageable newest);

	@Query("from Inquiry where linkHash = :linkHash")
	Optional<Inquiry> findByLinkHash(String linkHash);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Inquiry where number = :number")
	Optional<Inquiry> lock(String number);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Inquiry where number = :number and companyId = :companyId")
	Optional<Inquiry> lock(String number, long companyId);

	/** Waits for whoever else uses the link. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Inquiry where linkHash = :linkHash")
	Optional<Inquiry> lockByLinkHash(String linkHash);

	@Query("select count(*) from Inquiry where origin = :origin")
	long countByOrigin(String origin);

	/** When those that await an answer were asked last. */
	@Query("""
			select i.number as number, max(m.writtenAt) as moment from Inquiry i join i.messages m
			where i.number in :numbers and i.status = dev.keiyaku.inquiry.InquiryStatus.AWAITING_ANSWER
			and m.direction = dev.keiyaku.inquiry.InquiryMessage.Direction.TO_STORE group by i.number""")
	List<Asked> lastAsked(Collection<String> numbers);

	/** When a question came. */
	interface Asked {

		String getNumber();

		Instant getMoment();

	}

}
