package dev.keiyaku.quote;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Checks a cart again at the moment of ordering: since it was filled a plan may have been
 * withdrawn or a date become impossible.
 */
@Component
public class CartCheck {

	private final LineRules rules;

	CartCheck(LineRules rules) {
		this.rules = rules;
	}

	/** What forbids ordering this cart now; empty if nothing does. */
	public List<CartProblem> problems(Cart cart) {
		return cart.lines()
			.stream()
			.flatMap((line) -> this.rules.problems(line.plan(), line.choice())
				.stream()
				.map((problem) -> new CartProblem(line, problem)))
			.toList();
	}

}
