package dev.keiyaku.catalog;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, Long> {

	List<Category> findAllByOrderByPosition();

	Optional<Category> findByCode(String code);

	Category save(Category category);

	int countBy();

}
