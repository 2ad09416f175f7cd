package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.store.StoreProperties;

import org.springframework.stereotype.Component;

/** What mails about a contract can say. */
@Component
class ContractMailFacts implements MailFacts {

	private final Contracts contracts;

	private final StoreProperties store;

	private final Clock clock;

	ContractMailFacts(Contracts contracts, StoreProperties store, Clock clock) {
		this.contracts = contracts;
		this.store = store;
		this.clock = clock;
	}

	@Override
	public boolean knows(String businessKey) {
		return businessKey.startsWith("C-");
	}

	@Override
	public MailRecipient customer(String businessKey) {
		ContractHolder holder = this.contracts.byNumber(businessKey).holder();
		return new MailRecipient(holder.companyName(), holder.department(), holder.name(), holder.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Contract contract = this.contracts.byNumber(businessKey);
		Term term = contract.rule().termOn(LocalDate.now(this.clock));
		Map<String, Object> facts = new HashMap<>();
		facts.put("number", contract.number());
		facts.put("companyName", contract.holder().companyName());
		facts.put("lines", lines(contract));
		facts.put("termEnd", term.lastDay());
		facts.put("renewalMonth", term.renewalMonth());
		facts.put("url", this.store.link("/mypage/contracts/" + contract.number()));
		return facts;
	}

	private static List<Map<String, Object>> lines(Contract contract) {
		return Line.items(contract.lines())
			.stream()
			.map(item -> Map.<String, Object>of("name", item.name(), "quantity", item.quantity(), "unit", item.unit(),
					"amount", item.amount()))
			.toList();
	}

}
