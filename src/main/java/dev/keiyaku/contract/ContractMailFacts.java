package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What mails about a contract can say. */
@Component
class ContractMailFacts implements MailFacts<ContractNumbers> {

	private final Contracts contracts;

	private final ContractProperties properties;

	private final UnstartedTexts unstarted;

	private final Texts texts;

	private final Clock clock;

	ContractMailFacts(Contracts contracts, ContractProperties properties, UnstartedTexts unstarted, Texts texts,
			Clock clock) {
		this.contracts = contracts;
		this.properties = properties;
		this.unstarted = unstarted;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		ContractHolder holder = this.contracts.byNumber(businessKey).holder();
		return new MailRecipient(holder.companyName(), holder.department(), holder.name(), holder.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Contract contract = this.contracts.byNumber(businessKey);
		return facts(contract, contract.rule().termOn(today()));
	}

	/**
	 * @param about the term, 1 for the first, whenever the mail is sent
	 */
	@Override
	public Map<String, Object> facts(String businessKey, String about) {
		Contract contract = this.contracts.byNumber(businessKey);
		return facts(contract, contract.rule().term(Integer.parseInt(about)));
	}

	private Map<String, Object> facts(Contract contract, Term term) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("companyName", contract.holder().companyName());
		facts.put("lines", lines(contract, term.lastDay()));
		facts.put("startLines", lines(contract, contract.startDate()));
		facts.put("startDate", contract.startDate());
		facts.put("period", this.texts.of("catalog.period." + contract.billingPeriod()));
		facts.put("startPrice",
				this.texts.of("catalog.price." + contract.billingPeriod(), contract.amountOn(contract.startDate())));
		facts.put("monthly", contract.billingPeriod() == BillingPeriod.MONTHLY);
		facts.put("noticeDays", this.properties.renewalNoticeDays());
		facts.put("ends", contract.endDate().isPresent());
		facts.put("termStart", term.firstDay());
		facts.put("termEnd", term.lastDay());
		facts.put("termOver", today().isAfter(term.lastDay()));
		facts.put("renewalMonth", term.renewalMonth());
		facts.put("endDate", contract.endDate().orElse(term.lastDay()));
		facts.put("successors", successors(contract));
		facts.put("unstarted", contract.isEndedUnstarted() ? this.unstarted.of(contract.number()) : "");
		return facts;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** Contracts in which lines go on when this one has ended. */
	private List<String> successors(Contract ending) {
		return this.contracts.successors(ending.number())
			.stream()
			.filter((successor) -> ending.endDate()
				.filter((last) -> successor.startDate().equals(last.plusDays(1)))
				.isPresent())
			.map(Contract::number)
			.toList();
	}

	private static List<Map<String, Object>> lines(Contract contract, LocalDate day) {
		return Line.items(contract.linesOn(day))
			.stream()
			.map(item -> Map.<String, Object>of("name", item.name(), "quantity", item.quantity(), "unit", item.unit(),
					"amount", item.amount()))
			.toList();
	}

}
