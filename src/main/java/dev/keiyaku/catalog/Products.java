package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Products with all that belongs to them, in as many statements for one as for many. */
interface Products extends Repository<Product, Long> {

	/** A product with all its plans. */
	String COMPLETE = """
			select product from Product product join fetch product.maker join fetch product.category
			left join fetch product.plans plan left join fetch plan.serviceTerms
			""";

	@Query(COMPLETE + "where product.id in :ids")
	List<Product> findByIdIn(Collection<Long> ids);

}
