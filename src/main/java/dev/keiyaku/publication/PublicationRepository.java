package dev.keiyaku.publication;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PublicationRepository extends Repository<Publication, Long> {

	Publication save(Publication publication);

	@Query("from Publication where number = :number")
	Optional<Publication> findByNumber(String number);

	/** Waits for whoever else changes it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Publication where number = :number")
	Optional<Publication> lock(String number);

	List<Publication> findTop10ByStatusAndUndoNotOrderByPublishedAtDesc(PublicationStatus status, String undo);

}
