package dev.keiyaku.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A family of plans, such as one service in its editions. */
@Entity
public class Product {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String code;

	private String name;

	@ManyToOne(fetch = FetchType.EAGER)
	private Maker maker;

	@ManyToOne(fetch = FetchType.EAGER)
	private Category category;

	private String summary;

	private String description;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> effects;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> tags;

	private boolean featured;

	private int position;

	/** Everything a keyword may hit, as {@link SearchText} writes it. */
	@Column(name = "search_text")
	private String searchText;

	@OneToMany(mappedBy = "product", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@Fetch(FetchMode.SUBSELECT)
	@OrderBy("position")
	private List<Plan> plans = new ArrayList<>();

	protected Product() {
	}

	/**
	 * @param summary one sentence for lists
	 * @param description Markdown for the product's page
	 * @param effects what a company gains by it (the catalogue's second classification)
	 * @param tags attributes by which it is found
	 * @param featured whether the top page shows it
	 * @param position its place in lists
	 */
	public Product(String code, String name, Maker maker, Category category, String summary, String description,
			List<String> effects, List<String> tags, boolean featured, int position) {
		this.code = code;
		this.name = name;
		this.maker = maker;
		this.category = category;
		this.summary = summary;
		this.description = description;
		this.effects = List.copyOf(effects);
		this.tags = List.copyOf(tags);
		this.featured = featured;
		this.position = position;
		describeForSearch();
	}

	int add(Plan plan) {
		this.plans.add(plan);
		describeForSearch();
		return this.plans.size();
	}

	private void describeForSearch() {
		Stream<String> own = Stream.of(this.name, this.maker.name(), this.category.name(), this.summary,
				this.description);
		Stream<String> lists = Stream.concat(this.effects.stream(), this.tags.stream());
		Stream<String> plans = this.plans.stream().map(Plan::name);
		this.searchText = SearchText
			.of(Stream.of(own, lists, plans).flatMap((texts) -> texts).collect(Collectors.joining(" ")));
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public Maker maker() {
		return this.maker;
	}

	public Category category() {
		return this.category;
	}

	/** One sentence for lists. */
	public String summary() {
		return this.summary;
	}

	/** Markdown; see {@link Markdown#toHtml(String)}. */
	public String description() {
		return this.description;
	}

	public List<String> effects() {
		return this.effects;
	}

	public List<String> tags() {
		return this.tags;
	}

	/** The plans on sale, in the order in which they are shown. */
	public List<Plan> plans() {
		return this.plans.stream().filter(Plan::onSale).toList();
	}

	/**
	 * The plan on sale with the lowest price of one unit, whatever its billing period.
	 */
	public Plan cheapest() {
		return plans().stream().min(Comparator.comparing(Plan::unitPrice)).orElseThrow();
	}

}
