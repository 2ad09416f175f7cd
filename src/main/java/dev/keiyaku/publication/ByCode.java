package dev.keiyaku.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

/**
 * Things of one kind by their codes. Only those that are asked for at the beginning are
 * read, all at once: a text may name thousands.
 */
final class ByCode<T> {

	private static final int AT_ONCE = 1000;

	private final Map<String, T> things = new HashMap<>();

	private final EntityManager entities;

	private final Class<T> type;

	private final Function<T, String> code;

	private int count = -1;

	private ByCode(EntityManager entities, Class<T> type, Function<T, String> code) {
		this.entities = entities;
		this.type = type;
		this.code = code;
	}

	/**
	 * @param condition which of those with the codes, about {@code each}
	 */
	static <T> ByCode<T> read(EntityManager entities, Class<T> type, Function<T, String> code, Collection<String> codes,
			String condition) {
		ByCode<T> found = new ByCode<>(entities, type, code);
		List<String> all = List.copyOf(codes);
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			entities
				.createQuery("select each from %s each where each.code in :codes and %s".formatted(type.getSimpleName(),
						condition), type)
				.setParameter("codes", all.subList(from, Math.min(from + AT_ONCE, all.size())))
				.setFlushMode(FlushModeType.COMMIT)
				.getResultList()
				.forEach(found::know);
		}
		return found;
	}

	Optional<T> find(String code) {
		return Optional.ofNullable(this.things.get(code));
	}

	Collection<T> all() {
		return this.things.values();
	}

	/** Takes one that has been read with another thing. */
	void know(T thing) {
		this.things.put(this.code.apply(thing), thing);
	}

	/** How many there are in the catalogue: the place of the next one. */
	int count() {
		if (this.count < 0) {
			this.count = this.entities
				.createQuery("select count(each) from %s each".formatted(this.type.getSimpleName()), Long.class)
				.setFlushMode(FlushModeType.COMMIT)
				.getSingleResult()
				.intValue();
		}
		return this.count;
	}

	/** Puts a new one into the catalogue. */
	void add(T thing) {
		this.entities.persist(thing);
		know(thing);
		if (this.count >= 0) {
			this.count++;
		}
	}

}
