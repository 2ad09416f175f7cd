package dev.keiyaku.contract;

import java.util.Optional;

import dev.keiyaku.contract.FirstBilling.Unstarted;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/**
 * What pages and mails say of the price of a contract that ends before it starts (store
 * 7.4).
 */
@Component
public class UnstartedTexts {

	private final Contracts contracts;

	private final Texts texts;

	UnstartedTexts(Contracts contracts, Texts texts) {
		this.contracts = contracts;
		this.texts = texts;
	}

	/**
	 * @param contractNumber {@code C-…}
	 * @return a sentence, or nothing where the contract was not billed with an order
	 */
	public String of(String contractNumber) {
		return this.contracts.unstarted(contractNumber).map(this::text).orElse("");
	}

	private String text(Unstarted unstarted) {
		return this.texts.of("contract.unstarted." + unstarted.outcome(), unstarted.orderNumber(),
				this.texts.yen(unstarted.total()),
				Optional.ofNullable(unstarted.creditedOn()).map(this.texts::day).orElse(""));
	}

}
