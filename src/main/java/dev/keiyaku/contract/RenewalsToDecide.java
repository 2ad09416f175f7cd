package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.Waiting;
import dev.keiyaku.store.Texts;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annual contracts wait for the word of who may change or cancel them, from the first day
 * of their renewal month, or from the day on which the customer is told of it, to their
 * term's last day (store, "Terms and dates").
 */
@Component
@Order(3)
class RenewalsToDecide implements Waiting {

	private static final int MOST = 5;

	private final ContractRepository contracts;

	private final ContractNumbers numbers;

	private final ContractProperties properties;

	private final Permissions permissions;

	private final Texts texts;

	private final Clock clock;

	RenewalsToDecide(ContractRepository contracts, ContractNumbers numbers, ContractProperties properties,
			Permissions permissions, Texts texts, Clock clock) {
		this.contracts = contracts;
		this.numbers = numbers;
		this.properties = properties;
		this.permissions = permissions;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Item> waitingFor(SignedInMember member) {
		if (!this.permissions.allows(member, Permission.CHANGE_CONTRACTS)
				&& !this.permissions.allows(member, Permission.CANCEL_CONTRACTS)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		LocalDate told = today.plusDays(this.properties.renewalNoticeDays());
		LocalDate until = Stream.of(told, YearMonth.from(today).atEndOfMonth())
			.max(Comparator.naturalOrder())
			.orElseThrow();
		List<String> soon = this.contracts.findRenewing(member.companyId(), months(today, until))
			.stream()
			.filter((contract) -> !contract.termOn(today).lastDay().isAfter(until))
			.sorted(Comparator.comparing((Contract contract) -> contract.termOn(today).lastDay())
				.thenComparing(Contract::number))
			.map(Contract::number)
			.limit(MOST + 1)
			.toList();
		Stream<Item> first = soon.isEmpty() ? Stream.empty()
				: inOrder(soon.stream().limit(MOST).toList()).map((contract) -> item(contract, today));
		return ((soon.size() > MOST) ? Stream.concat(first, Stream.of(more())) : first).toList();
	}

	private static Set<Integer> months(LocalDate first, LocalDate last) {
		return Stream
			.iterate(YearMonth.from(first), (month) -> !month.isAfter(YearMonth.from(last)),
					(month) -> month.plusMonths(1))
			.map(YearMonth::getMonthValue)
			.collect(Collectors.toSet());
	}

	/** Their lines are read for all of them at once. */
	private Stream<Contract> inOrder(List<String> shown) {
		return this.contracts.findByNumberIn(shown)
			.stream()
			.sorted(Comparator.comparing((contract) -> shown.indexOf(contract.number())));
	}

	private Item item(Contract contract, LocalDate today) {
		Term term = contract.termOn(today);
		List<ContractLine> lines = contract.linesOn(today);
		return new Item(this.texts.of("contract.waiting", contract.number(), lines.get(0).name(), lines.size() - 1),
				this.texts.of("contract.waiting.until", this.texts.day(term.lastDay()),
						String.valueOf(term.renewalMonth().getYear()), term.renewalMonth().getMonthValue()),
				this.numbers.page(contract.number()), this.texts.of("contract.waiting.open"),
				this.texts.of("contract.waiting.open.of", contract.number()));
	}

	private Item more() {
		String open = this.texts.of("contract.waiting.more.open");
		return new Item(this.texts.of("contract.waiting.more"), "",
				"/mypage/contracts?status=ACTIVE&end=no&procedure=no", open, open);
	}

}
