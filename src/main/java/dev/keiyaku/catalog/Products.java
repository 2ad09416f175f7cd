package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Products extends Repository<Product, Long> {

	Optional<Product> findByCode(String code);

	List<Product> findByFeaturedTrueOrderByPosition();

	@Query("select p from Product p join fetch p.maker join fetch p.category where p.id in :ids")
	List<Product> findByIdIn(Collection<Long> ids);

}
