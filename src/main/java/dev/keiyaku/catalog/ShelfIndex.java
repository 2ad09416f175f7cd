package dev.keiyaku.catalog;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import dev.keiyaku.search.SearchText;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link Shelf} of the moment. Each search asks the database by which
 * transaction the catalogue was changed last, so that every node of the store sees a
 * change as soon as it is committed; only then, and on a new day with its prices, the
 * shelf is read anew.
 */
@Component
class ShelfIndex {

	private static final String PRODUCTS = """
			select p.id, p.code, p.name, p.position, p.featured, c.code as category, p.effects, p.tags, c.name as category_name,
			m.name as maker, p.summary, p.description, p.keywords, sold.names, sold.summaries, shown.monthly_price
			from product p join category c on c.id = p.category_id join maker m on m.id = p.maker_id
			join (select product_id, string_agg(name, ' ') as names, string_agg(summary, ' ') as summaries
			  from plan where not withdrawn group by product_id) sold on sold.product_id = p.id
			join (select distinct on (plan.product_id) plan.product_id,
			  price.unit_price / case plan.billing_period when 'ANNUAL' then 12.0 else 1.0 end as monthly_price
			  from plan join lateral (
			    select unit_price from plan_prices where plan_id = plan.id
			    order by valid_from <= :today desc,
			    case when valid_from <= :today then valid_from end desc, valid_from limit 1) price on true
			  where not plan.withdrawn
			  order by plan.product_id, price.unit_price, plan.position) shown on shown.product_id = p.id""";

	private record Moment(String changedBy, LocalDate day) {
	}

	private record Reading(Moment moment, Shelf shelf) {
	}

	private final JdbcClient database;

	private final Clock clock;

	private volatile Reading last;

	ShelfIndex(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The products that are on sale now, at today's prices. */
	Shelf shelf() {
		Moment now = new Moment(
				this.database.sql("select changed_by::text from shelf_state").query(String.class).single(),
				LocalDate.now(this.clock));
		Reading known = this.last;
		if (known == null || !Objects.equals(known.moment(), now)) {
			// what is read may be newer than its moment: then the next search reads again
			known = new Reading(now, read(now.day()));
			this.last = known;
		}
		return known.shelf();
	}

	private Shelf read(LocalDate today) {
		return new Shelf(this.database.sql(PRODUCTS).param("today", today).query(items()).list());
	}

	private static RowMapper<ShelfItem> items() {
		return (row, number) -> {
			Set<String> effects = texts(row.getArray("effects"));
			Set<String> tags = texts(row.getArray("tags"));
			Set<String> keywords = texts(row.getArray("keywords"));
			String name = row.getString("name");
			String names = String.join(" ", name, name.replace(" ", ""), row.getString("names"), row.getString("maker"),
					String.join(" ", keywords));
			String about = String.join(" ", row.getString("category_name"), String.join(" ", effects),
					String.join(" ", tags), row.getString("summary"), row.getString("summaries"),
					row.getString("description"));
			return new ShelfItem(row.getLong("id"), row.getString("code"), name, row.getInt("position"),
					row.getBoolean("featured"), row.getString("category"), effects, tags,
					Synonyms.indexed(SearchText.of(names)), Synonyms.indexed(SearchText.of(about)),
					row.getDouble("monthly_price"));
		};
	}

	private static Set<String> texts(Array array) throws SQLException {
		return new LinkedHashSet<>(Arrays.asList((String[]) array.getArray()));
	}

}
