package dev.keiyaku.catalog;

import java.text.Collator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.search.SearchText;

/**
 * All products on sale as they were at one moment, for the search. Never changes; the
 * next moment has a shelf of its own, see {@link ShelfIndex}.
 */
class Shelf {

	/**
	 * What was found, best first.
	 *
	 * @param similar whether nothing has the keyword as it was typed
	 */
	record Hits(List<Long> ids, Map<String, Long> categories, long everywhere, Map<String, Long> effects,
			Map<String, Long> tags, boolean similar) {
	}

	private record Hit(ShelfItem item, int fit) {
	}

	/** The positions of the products in whose texts a spelling stands. */
	private record Places(BitSet names, BitSet about) {
	}

	private static final int IN_ITS_NAME = 2;

	/** Of 2,500 products, so many take 1 MB. */
	private static final int MOST_PLACES = 1500;

	private final Map<String, Places> places = new ConcurrentHashMap<>();

	private final List<ShelfItem> items;

	private final Map<Long, Integer> alphabet = new HashMap<>();

	private final Map<String, Long> ids = new HashMap<>();

	private final Map<String, Long> categories;

	private final Map<Long, Product> products = new ConcurrentHashMap<>();

	private final Map<String, Plan> plans = new ConcurrentHashMap<>();

	Shelf(Collection<ShelfItem> items) {
		this.items = items.stream()
			.sorted(Comparator.comparing(ShelfItem::position).thenComparing(ShelfItem::id))
			.toList();
		this.items.stream()
			.sorted(Comparator.comparing(ShelfItem::name, Collator.getInstance(Locale.JAPANESE)))
			.forEach((item) -> this.alphabet.put(item.id(), this.alphabet.size()));
		this.items.forEach((item) -> this.ids.put(item.code(), item.id()));
		this.categories = count(this.items, (item) -> List.of(item.categoryCode()));
	}

	/** Returns the id of a product; empty when it is not on sale. */
	Optional<Long> id(String code) {
		return Optional.ofNullable(this.ids.get(code));
	}

	/** Returns the ids of what the store recommends, in the shelf's order. */
	List<Long> featured() {
		return this.items.stream().filter(ShelfItem::featured).map(ShelfItem::id).toList();
	}

	/** Returns how many products there are in each category that has any, by its code. */
	Map<String, Long> categories() {
		return this.categories;
	}

	/**
	 * The products of these ids, in their order. Each is read once, with all its plans,
	 * and then belongs to the shelf: nobody changes it.
	 * @param read finds products in the database
	 */
	List<Product> products(List<Long> ids, Function<Collection<Long>, List<Product>> read) {
		return kept(this.products, ids, read, Product::id);
	}

	/** The plans of these codes, in their order, kept like products; sold or not. */
	List<Plan> plans(Collection<String> codes, Function<Collection<String>, List<Plan>> read) {
		return kept(this.plans, codes, read, Plan::code);
	}

	private static <K, V> List<V> kept(Map<K, V> kept, Collection<K> keys, Function<Collection<K>, List<V>> read,
			Function<V, K> key) {
		List<K> missing = keys.stream().filter((each) -> !kept.containsKey(each)).toList();
		if (!missing.isEmpty()) {
			read.apply(missing).forEach((found) -> kept.put(key.apply(found), found));
		}
		return keys.stream().map(kept::get).filter(Objects::nonNull).toList();
	}

	Hits find(ProductQuery query, ProductSort sort) {
		List<String> words = SearchText.words(query.keyword());
		List<Hit> hits = exactly(words);
		boolean similar = hits.isEmpty() && !words.isEmpty();
		if (similar) {
			hits = similarly(words.stream().map(Synonyms::unified).toList());
		}
		List<ShelfItem> found = hits.stream().map(Hit::item).toList();
		List<Long> ids = hits.stream()
			.filter((hit) -> hit.item().matches(query))
			.sorted(order(sort))
			.map((hit) -> hit.item().id())
			.toList();
		List<ShelfItem> anyCategory = found.stream()
			.filter((item) -> item.hasEffect(query) && item.hasTags(query))
			.toList();
		return new Hits(ids, count(anyCategory, (item) -> List.of(item.categoryCode())), anyCategory.size(),
				count(found.stream().filter((item) -> item.inCategory(query) && item.hasTags(query)).toList(),
						ShelfItem::effects),
				count(found.stream().filter((item) -> item.matches(query)).toList(), ShelfItem::tags), similar);
	}

	private List<Hit> exactly(List<String> words) {
		List<List<String>> spellings = words.stream().map(Synonyms::spellings).toList();
		List<String> phrase = together(words);
		List<List<Places>> wanted = spellings.stream().map((word) -> word.stream().map(this::places).toList()).toList();
		List<Places> together = phrase.stream().map(this::places).toList();
		List<Hit> hits = new ArrayList<>();
		for (int at = 0; at < this.items.size(); at++) {
			int fit = fit(at, wanted, together);
			if (fit > 0) {
				hits.add(new Hit(this.items.get(at), fit));
			}
		}
		return hits;
	}

	/**
	 * How well the words fit a product: 0 when one is missing, more when they are in the
	 * names, and more when they stand together there.
	 * @param words each as it may be spelled
	 * @param phrase all words as one, as it may be spelled; empty when there is but one
	 */
	private static int fit(int at, List<List<Places>> words, List<Places> phrase) {
		int fit = 1;
		for (List<Places> word : words) {
			if (word.stream().anyMatch((spelling) -> spelling.names.get(at))) {
				fit += IN_ITS_NAME;
			}
			else if (word.stream().noneMatch((spelling) -> spelling.about.get(at))) {
				return 0;
			}
		}
		return phrase.stream().anyMatch((spelling) -> spelling.names.get(at)) ? fit + IN_ITS_NAME : fit;
	}

	/**
	 * Where a spelling stands. The texts of all products are searched for it once: people
	 * ask for the same words, go on to the next page and choose filters.
	 */
	private Places places(String spelling) {
		Places known = this.places.get(spelling);
		if (known != null) {
			return known;
		}
		Places found = new Places(new BitSet(), new BitSet());
		for (int at = 0; at < this.items.size(); at++) {
			found.names.set(at, this.items.get(at).names().contains(spelling));
			found.about.set(at, this.items.get(at).about().contains(spelling));
		}
		if (this.places.size() >= MOST_PLACES) {
			this.places.clear();
		}
		this.places.put(spelling, found);
		return found;
	}

	/** The words as one, in either order; none when there is but one. */
	private static List<String> together(List<String> words) {
		List<String> backwards = new ArrayList<>(words);
		Collections.reverse(backwards);
		return (words.size() < 2) ? List.of()
				: Stream.of(words, backwards)
					.flatMap((order) -> Stream.of(String.join("", order), String.join(" ", order)))
					.flatMap((phrase) -> Synonyms.spellings(phrase).stream())
					.toList();
	}

	private List<Hit> similarly(List<String> words) {
		List<MistypedWord> mistyped = words.stream().map(MistypedWord::new).toList();
		return this.items.stream().filter((item) -> item.resembles(mistyped)).map((item) -> new Hit(item, 1)).toList();
	}

	/** Equal ones stay in the shelf's order. */
	private Comparator<Hit> order(ProductSort sort) {
		Comparator<Hit> byPrice = Comparator.comparing((hit) -> hit.item().monthlyPrice());
		return switch (sort) {
			case RECOMMENDED -> Comparator.comparing(Hit::fit).reversed();
			case PRICE -> byPrice;
			case PRICE_DESCENDING -> byPrice.reversed();
			case NAME -> Comparator.comparing((hit) -> this.alphabet.get(hit.item().id()));
		};
	}

	private static Map<String, Long> count(List<ShelfItem> items, Function<ShelfItem, Collection<String>> values) {
		return items.stream()
			.flatMap((item) -> values.apply(item).stream())
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

}
