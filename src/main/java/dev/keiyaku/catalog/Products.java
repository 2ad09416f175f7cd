package dev.keiyaku.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Products extends Repository<Product, Long> {

	Optional<Product> findByCode(String code);

	List<Product> findByFeaturedTrueOrderByPosition();

	List<Product> findByIdInOrderByPositionAscIdAsc(Collection<Long> ids);

	@Query(nativeQuery = true, value = """
			select p.id from product p join category c on c.id = p.category_id
			where p.search_text like all (:patterns) and (:category = '' or c.code = :category)
			and exists (select 1 from plan where plan.product_id = p.id and not plan.withdrawn)
			order by p.position, p.id""", countQuery = """
			select count(*) from product p join category c on c.id = p.category_id
			where p.search_text like all (:patterns) and (:category = '' or c.code = :category)
			and exists (select 1 from plan where plan.product_id = p.id and not plan.withdrawn)""")
	Page<Long> search(String[] patterns, String category, Pageable page);

	@Query(nativeQuery = true, value = """
			select c.code as code, c.name as name, count(p.id) as products
			from category c left join product p on p.category_id = c.id and p.search_text like all (:patterns)
			and exists (select 1 from plan where plan.product_id = p.id and not plan.withdrawn)
			group by c.id order by c.position""")
	List<CategoryCount> countByCategory(String[] patterns);

}
