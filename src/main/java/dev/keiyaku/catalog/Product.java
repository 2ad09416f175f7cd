package dev.keiyaku.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A family of plans, such as one service in its editions. {@link Products} brings it with
 * its plans; the product of a {@link Plan} comes without them, and outside a transaction
 * cannot be asked for them.
 */
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

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> keywords = List.of();

	@OneToMany(mappedBy = "product", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
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
	}

	int add(Plan plan) {
		this.plans.add(plan);
		return this.plans.size();
	}

	/** Puts it on another shelf or under another maker. */
	public void belongTo(Maker maker, Category category) {
		this.maker = maker;
		this.category = category;
	}

	/** Describes it anew; see the constructor. */
	public void describe(String name, String summary, String description) {
		this.name = name;
		this.summary = summary;
		this.description = description;
	}

	/**
	 * Says by what it is found; see the constructor.
	 * @param keywords further words that a search hits and nobody sees: readings,
	 * abbreviations, former names
	 */
	public void classify(List<String> effects, List<String> tags, List<String> keywords) {
		this.effects = List.copyOf(effects);
		this.tags = List.copyOf(tags);
		this.keywords = List.copyOf(keywords);
	}

	/** Shows it on the top page, or no longer. */
	public void feature(boolean featured) {
		this.featured = featured;
	}

	Long id() {
		return this.id;
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

	/** Markdown; see {@link dev.keiyaku.store.Markdown}. */
	public String description() {
		return this.description;
	}

	/** 導入効果: what the product is bought for, as the search narrows by it. */
	public List<String> effects() {
		return this.effects;
	}

	/** 属性タグ, as the search narrows by them. */
	public List<String> tags() {
		return this.tags;
	}

	/** Further words by which it is found. */
	public List<String> keywords() {
		return this.keywords;
	}

	/** Whether the top page shows it. */
	public boolean featured() {
		return this.featured;
	}

	/** The plans on sale, in the order in which they are shown. */
	public List<Plan> plans() {
		return this.plans.stream().filter(Plan::onSale).toList();
	}

	/**
	 * The plan on sale with the lowest price of one unit and one billing period, which
	 * lists show: so little is enough to begin with.
	 */
	public Plan cheapest() {
		return plans().stream().min(Comparator.comparing(Plan::unitPrice)).orElseThrow();
	}

}
