package dev.keiyaku.quote;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * A plan's maximum holds for all that a company has of it: what it orders together with
 * what it has ordered and what its contracts have (store 3.3). A fixed quantity is no
 * maximum: it can be bought more than once.
 */
@Component
public class PlanMaximums {

	private final HeldQuantities held;

	private final AdvisoryLocks locks;

	PlanMaximums(HeldQuantities held, AdvisoryLocks locks) {
		this.held = held;
		this.locks = locks;
	}

	/**
	 * What the lines of a cart come to with what the company has; empty where that is not
	 * too much.
	 */
	public List<CartProblem> problems(Cart cart, long companyId) {
		Map<Plan, List<CartLine>> lines = cart.lines().stream().collect(Collectors.groupingBy(CartLine::plan));
		Map<String, Integer> has = has(lines.keySet().stream().toList(), companyId);
		return lines.entrySet()
			.stream()
			.flatMap((entry) -> problem(entry.getKey(), entry.getValue(), has).stream()
				.flatMap((problem) -> entry.getValue().stream().map((line) -> new CartProblem(line, problem))))
			.toList();
	}

	private static Optional<LineProblem> problem(Plan plan, List<CartLine> lines, Map<String, Integer> has) {
		int held = has.getOrDefault(plan.code(), 0);
		long wanted = lines.stream().mapToLong(CartLine::quantity).sum();
		// one line alone is refused by its own maximum
		return (lines.size() > 1 || held > 0) ? problem(plan, wanted, held) : Optional.empty();
	}

	/**
	 * What is too much of what is bought beside what the company has: the quantities of a
	 * quote hold otherwise.
	 */
	public List<LineProblem> problems(List<Wanted> wanted, long companyId) {
		Map<Plan, Long> sums = wanted.stream()
			.collect(Collectors.groupingBy(Wanted::plan, Collectors.summingLong(Wanted::quantity)));
		Map<String, Integer> has = has(List.copyOf(sums.keySet()), companyId);
		return sums.entrySet()
			.stream()
			.filter((sum) -> has.containsKey(sum.getKey().code()))
			.flatMap((sum) -> problem(sum.getKey(), sum.getValue(), has.get(sum.getKey().code())).stream())
			.toList();
	}

	/**
	 * What of a quote is too much beside what the company has by now.
	 * @param plans those of the quote by their codes
	 */
	public List<LineProblem> problems(Quote quote, Map<String, Plan> plans) {
		return problems(
				quote.lines().stream().map((line) -> new Wanted(plans.get(line.planCode()), line.quantity())).toList(),
				quote.companyId());
	}

	/**
	 * What a company has of plans, to be asked about more than once: it is looked up when
	 * it first matters.
	 */
	public Holdings holdings(Collection<Plan> plans, long companyId) {
		return new Holdings(SingletonSupplier.of(() -> has(List.copyOf(plans), companyId)));
	}

	/** Lets the company's purchases wait for each other until the transaction ends. */
	public void hold(long companyId) {
		this.locks.hold(LockUse.COMPANY_PURCHASES, Long.toString(companyId));
	}

	/**
	 * How much of a plan can still be put into a cart.
	 * @param but a line that is being changed; null for none
	 */
	public Room room(Plan plan, Cart cart, CartLine but, long companyId) {
		int lying = cart.lines()
			.stream()
			.filter((line) -> line.planCode().equals(plan.code()) && (but == null || line.id() != but.id()))
			.mapToInt(CartLine::quantity)
			.sum();
		return new Room(plan, has(List.of(plan), companyId).getOrDefault(plan.code(), 0), lying);
	}

	private Map<String, Integer> has(List<Plan> plans, long companyId) {
		List<String> limited = plans.stream()
			.filter((plan) -> plan.fixedQuantity().isEmpty())
			.map(Plan::code)
			.distinct()
			.toList();
		return limited.isEmpty() ? Map.of() : this.held.of(companyId, limited);
	}

	private static Optional<LineProblem> problem(Plan plan, long wanted, int held) {
		return problem(plan, wanted, held, "quote.problem.together-in-cart");
	}

	/**
	 * @param alone the message where nothing is held besides
	 */
	private static Optional<LineProblem> problem(Plan plan, long wanted, int held, String alone) {
		if (plan.fixedQuantity().isPresent() || wanted + held <= plan.maximumQuantity()) {
			return Optional.empty();
		}
		return Optional.of((held > 0)
				? new LineProblem("quantity", "quote.problem.together", plan.name(), plan.maximumQuantity(),
						plan.unit(), held, wanted)
				: new LineProblem("quantity", alone, plan.name(), plan.maximumQuantity(), plan.unit(), wanted));
	}

	/**
	 * What a company has of plans.
	 *
	 * @param has units by the plans' codes
	 */
	public record Holdings(Supplier<Map<String, Integer>> has) {

		/**
		 * What a contract with more of a plan comes to with what the company has besides.
		 * @param before how much the contract has of it
		 * @param after how much it is to have
		 */
		public Optional<LineProblem> problem(Plan plan, int before, int after) {
			if (after <= before) {
				return Optional.empty();
			}
			int others = this.has.get().getOrDefault(plan.code(), 0) - before;
			return PlanMaximums.problem(plan, after, Math.max(0, others), "quote.problem.together-in-contract");
		}

	}

	/** So many of a plan are bought. */
	public record Wanted(Plan plan, int quantity) {
	}

	/**
	 * What is left of a plan's maximum.
	 *
	 * @param held what the company has of it
	 * @param lying what lies in the cart
	 */
	public record Room(Plan plan, int held, int lying) {

		/** Whether all of the maximum is left. */
		public boolean isWhole() {
			return this.plan.fixedQuantity().isPresent() || this.held + this.lying == 0;
		}

		/** In units; none where nothing is left. */
		public int left() {
			return Math.max(0, this.plan.maximumQuantity() - this.held - this.lying);
		}

		/** What speaks against so many more. */
		public Optional<LineProblem> problem(int quantity) {
			return isWhole() ? Optional.empty()
					: PlanMaximums.problem(this.plan, (long) quantity + this.lying, this.held);
		}

	}

}
