package dev.keiyaku.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, Long> {

	@Query("from Category order by position")
	List<Category> findAllByOrderByPosition();

}
