package dev.keiyaku.quote;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members' carts (store 3.3). Changes of one cart wait for each other. */
@Service
@Transactional
public class Carts {

	/** How many lines a cart holds; what is bought in one go is never more. */
	public static final int MAXIMUM_LINES = 200;

	private final StoredCarts carts;

	private final Catalog catalog;

	private final Texts texts;

	private final Clock clock;

	Carts(StoredCarts carts, Catalog catalog, Texts texts, Clock clock) {
		this.carts = carts;
		this.catalog = catalog;
		this.texts = texts;
		this.clock = clock;
	}

	/** The member's cart at today's prices. */
	@Transactional(readOnly = true)
	public Cart of(long memberId) {
		return this.carts.findByMemberId(memberId).map(this::view).orElse(Cart.UNUSED);
	}

	/**
	 * Puts lines into the cart, all or none. The choices have been checked with
	 * {@link LineRules}, or will be before they are ordered.
	 * @return whether there was room for them, see {@link #MAXIMUM_LINES}
	 */
	public boolean add(long memberId, LineChoice... choices) {
		return add(lock(memberId), null, choices);
	}

	/**
	 * Puts a line into the cart for a press of a button, however often it arrives.
	 * @param seen the member's cart before; what comes to it at the same time is the same
	 * press
	 * @param press names the page whose button was pressed; null where that is not known
	 * @return whether there was room for it, see {@link #MAXIMUM_LINES}
	 */
	public boolean addOnce(long memberId, Cart seen, String press, LineChoice choice) {
		StoredCart cart = lock(memberId);
		return cart.lines().stream().anyMatch((line) -> line.isOf(press, choice, seen)) || add(cart, press, choice);
	}

	private StoredCart lock(long memberId) {
		this.carts.createIfAbsent(memberId, this.clock.instant());
		return this.carts.lock(memberId).orElseThrow();
	}

	private boolean add(StoredCart cart, String press, LineChoice... choices) {
		if (cart.lines().size() + choices.length > MAXIMUM_LINES) {
			return false;
		}
		for (LineChoice choice : choices) {
			cart.add(choice, press, this.clock.instant());
		}
		return true;
	}

	/**
	 * Changes a line. The choice has been checked with {@link LineRules}.
	 * @return whether the member's cart has such a line
	 */
	public boolean change(long memberId, long lineId, LineChoice choice) {
		return this.carts.lock(memberId)
			.filter((cart) -> cart.change(lineId, choice, this.clock.instant()))
			.isPresent();
	}

	/**
	 * Takes a line out; a line that is not there, or is another member's, stays as it is.
	 */
	public void remove(long memberId, long lineId) {
		this.carts.lock(memberId).ifPresent((cart) -> cart.remove(lineId, this.clock.instant()));
	}

	/**
	 * Empties the cart for an order or a quote, in its transaction.
	 * @param version the cart that was confirmed
	 * @throws CartChangedException when the cart is no longer at this version, or empty
	 */
	public void consume(long memberId, long version) {
		this.carts.lockVersion(memberId)
			.filter((current) -> current == version)
			.flatMap((current) -> this.carts.findByMemberId(memberId))
			.filter((cart) -> !cart.lines().isEmpty())
			.orElseThrow(() -> new CartChangedException(memberId, version))
			.empty(this.clock.instant());
	}

	private Cart view(StoredCart stored) {
		Map<String, Plan> plans = this.catalog.plans(stored.lines().stream().map(StoredLine::planCode).toList());
		String unitOfSingles = this.texts.of("catalog.option.unit");
		List<CartLine> lines = stored.lines()
			.stream()
			.map((line) -> new CartLine(line.id(), plans.get(line.planCode()), line.choice(), unitOfSingles))
			.toList();
		return new Cart(stored.id(), stored.version(), lines);
	}

}
