package dev.keiyaku.publication;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface PublicationRepository extends Repository<Publication, Long> {

	Publication save(Publication publication);

	Optional<Publication> findByNumber(String number);

	List<Publication> findTop10ByStatusAndUndoNotOrderByPublishedAtDesc(PublicationStatus status, String undo);

}
