package dev.keiyaku.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.inquiry.InquiryTopic;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clerk reads of the contracts that a customer asks about: above all when they can
 * be changed.
 */
@Component
@Transactional(readOnly = true)
class ContractInquiryTopic implements InquiryTopic<ContractNumbers> {

	private final Contracts contracts;

	private final Texts texts;

	private final Clock clock;

	ContractInquiryTopic(Contracts contracts, Texts texts, Clock clock) {
		this.contracts = contracts;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public Summary summary(String number) {
		return summary(this.contracts.byNumber(number));
	}

	@Override
	public List<Summary> of(long companyId, int most) {
		return this.contracts.others("", companyId, most).stream().map(this::summary).toList();
	}

	private Summary summary(Contract contract) {
		LocalDate today = LocalDate.now(this.clock);
		Term term = contract.termOn(today);
		return new Summary(contract.number(),
				this.texts.enumerated(Line.items(contract.linesOn(today)).stream().map(LineItem::name)),
				this.texts.of("contract.status." + contract.statusOn(today)), this.texts.of("contract.inquiry.dates",
						this.texts.day(term.firstDay()), this.texts.day(term.lastDay()), afterwards(contract, term)));
	}

	/** When it ends, or else when it is renewed. */
	private String afterwards(Contract contract, Term term) {
		return contract.endDate()
			.map((day) -> this.texts.of("contract.inquiry.end", this.texts.day(day)))
			.orElseGet(() -> this.texts.of("contract.inquiry.renewal", renewalMonth(contract, term)));
	}

	private String renewalMonth(Contract contract, Term term) {
		if (!contract.isRenewedYearly()) {
			return this.texts.of("contract.renewal-month.none");
		}
		YearMonth month = term.renewalMonth();
		return this.texts.of("contract.renewal-month.value", String.valueOf(month.getYear()), month.getMonthValue());
	}

}
