package dev.keiyaku.number;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;

/** All kinds of business number. Templates ask it as {@code @businessNumbers}. */
@Component
public class BusinessNumbers {

	private final Map<String, NumberKind> kinds;

	/**
	 * @throws IllegalStateException when two kinds have one prefix: the store does not
	 * start
	 */
	BusinessNumbers(List<NumberKind> kinds) {
		this.kinds = kinds.stream().collect(Collectors.toMap(NumberKind::prefix, Function.identity(), (one, other) -> {
			throw new IllegalStateException("%s is the prefix of %s and of %s".formatted(one.prefix(),
					one.getClass().getName(), other.getClass().getName()));
		}));
	}

	/**
	 * @throws NoSuchElementException when no kind has its prefix
	 */
	public NumberKind kind(String number) {
		NumberKind kind = this.kinds.get(prefix(number));
		if (kind == null) {
			throw new NoSuchElementException("no feature has such numbers: " + number);
		}
		return kind;
	}

	/**
	 * Where the number's page is.
	 * @return its path, with a leading slash
	 * @throws IllegalStateException when it has none
	 */
	public String page(String number) {
		return kind(number).page(number);
	}

	/**
	 * Whose it is.
	 * @return the company's id
	 * @throws NoSuchElementException when it is no company's
	 */
	public long companyId(String number) {
		return kind(number).companyId(number)
			.orElseThrow(() -> new NoSuchElementException("no company's number: " + number));
	}

	/**
	 * Picks what a feature answers about a number.
	 * @param features the beans of all features
	 * @throws NoSuchElementException when none is about numbers of its kind
	 */
	public <F extends NumberFacts<?>> F facts(String number, Stream<F> features) {
		return find(number, features)
			.orElseThrow(() -> new NoSuchElementException("no feature answers about " + number));
	}

	/**
	 * Picks what a feature answers about a number, where one does.
	 * @param features the beans of all features
	 * @return empty as well where no kind has its prefix
	 */
	public <F extends NumberFacts<?>> Optional<F> find(String number, Stream<F> features) {
		NumberKind kind = this.kinds.get(prefix(number));
		return features.filter((feature) -> about(feature).isInstance(kind)).findFirst();
	}

	private static String prefix(String number) {
		return number.substring(0, number.indexOf('-') + 1);
	}

	private static Class<?> about(NumberFacts<?> feature) {
		return GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(feature), NumberFacts.class);
	}

}
