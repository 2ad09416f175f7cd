package dev.keiyaku.catalog;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, Long> {

	List<Category> findAllByOrderByPosition();

}
