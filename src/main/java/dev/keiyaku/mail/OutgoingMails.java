package dev.keiyaku.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutgoingMails extends Repository<OutgoingMail, Long> {

	OutgoingMail save(OutgoingMail mail);

	/** Waits for whoever is sending the same mail. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from OutgoingMail where id = :id")
	Optional<OutgoingMail> findForSending(long id);

	@Query("""
			from OutgoingMail
			where businessKey = :businessKey and recipient = :recipient and state = :state
			order by sentAt desc, id desc""")
	List<OutgoingMail> findByBusinessKeyAndRecipientAndStateOrderBySentAtDescIdDesc(String businessKey,
			String recipient, OutgoingMail.State state);

	@Query("""
			from OutgoingMail
			where businessKey in :businessKeys and recipient = :recipient and state = :state
			order by sentAt desc, id desc""")
	List<OutgoingMail> findByBusinessKeyInAndRecipientAndStateOrderBySentAtDescIdDesc(Collection<String> businessKeys,
			String recipient, OutgoingMail.State state, Limit most);

	/** The mails that wait, and since when the oldest of them does. */
	@Query("select count(mail) as mails, min(mail.queuedAt) as oldest from OutgoingMail mail where mail.state = 'QUEUED'")
	Queue queue();

	/** What waits to be sent. */
	interface Queue {

		long getMails();

		/** May be null. */
		Instant getOldest();

	}

}
