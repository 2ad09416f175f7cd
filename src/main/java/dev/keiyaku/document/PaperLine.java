package dev.keiyaku.document;

import java.time.LocalDate;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;

/** One plan on a paper, or one option of the plan before it. */
public interface PaperLine extends Amounts.Taxed {

	/** What it is called. */
	String name();

	/** Whether it is an option of the plan before it. */
	boolean isOption();

	/** 利用開始希望日, JST. */
	LocalDate desiredStart();

	/** What one price pays for. */
	BillingPeriod billingPeriod();

	/** In units. */
	int quantity();

	/** What is counted, such as a license. */
	String unit();

	/** Yen a unit and billing period, without tax. */
	long unitPrice();

	/** Yen without tax for one billing period. */
	default long amount() {
		return Math.multiplyExact(unitPrice(), (long) quantity());
	}

	@Override
	default long amountWithoutTax() {
		return amount();
	}

}
