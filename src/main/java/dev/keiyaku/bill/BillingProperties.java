package dev.keiyaku.bill;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When bills are closed and paid, and how fast the bills of a day are made (store,
 * "Bills").
 *
 * @param closingDay day of the month with which it is closed; 31 is every month's last
 * day
 * @param paymentMonths how many months after the closing it is to be paid
 * @param paymentDay day of that month by which it is to be paid; 31 is its last day
 * @param invoicedBy who sends the invoices; where it is not said, the provider does, and
 * the store where there is none
 * @param bankAccount to which the store's own invoices are paid, on one line; empty where
 * the store sends none
 * @param perSecond how many bills of terms a node begins a second at the most
 */
@ConfigurationProperties("keiyaku.billing")
public record BillingProperties(@DefaultValue("31") int closingDay, @DefaultValue("1") int paymentMonths,
		@DefaultValue("31") int paymentDay, InvoicedBy invoicedBy, String bankAccount,
		@DefaultValue("5") int perSecond) {

	private static final int LAST_DAY = 31;

	private static final int LONGEST_MONTHS = 6;

	private static final int FASTEST = 1000;

	public BillingProperties {
		WrongSetting.unless(isDay(closingDay), "keiyaku.billing.closing-day", "must be between 1 and " + LAST_DAY);
		WrongSetting.unless(paymentMonths >= 0 && paymentMonths <= LONGEST_MONTHS, "keiyaku.billing.payment-months",
				"must be between 0 and " + LONGEST_MONTHS);
		WrongSetting.unless(isDay(paymentDay), "keiyaku.billing.payment-day", "must be between 1 and " + LAST_DAY);
		WrongSetting.unless(paymentMonths > 0 || paymentDay > closingDay, "keiyaku.billing.payment-day",
				"must come after keiyaku.billing.closing-day, or keiyaku.billing.payment-months be more than 0");
		WrongSetting.unless(perSecond >= 1 && perSecond <= FASTEST, "keiyaku.billing.per-second",
				"must be between 1 and " + FASTEST);
	}

	/** From one turn to the next, of terms that end and of bills (store, "Bills"). */
	public Duration step() {
		return Duration.ofSeconds(1).dividedBy(this.perSecond);
	}

	private static boolean isDay(int day) {
		return day >= 1 && day <= LAST_DAY;
	}

	/**
	 * @param withoutProvider whether no provider has it
	 */
	InvoicedBy invoicedBy(boolean withoutProvider) {
		if (this.invoicedBy != null) {
			return this.invoicedBy;
		}
		return withoutProvider ? InvoicedBy.STORE : InvoicedBy.PROVIDER;
	}

	/**
	 * The last day on which a bill of that day is to be paid.
	 * @param issuedOn JST
	 */
	LocalDate dueOn(LocalDate issuedOn) {
		YearMonth month = YearMonth.from(issuedOn);
		YearMonth closed = issuedOn.isAfter(day(month, this.closingDay)) ? month.plusMonths(1) : month;
		return day(closed.plusMonths(this.paymentMonths), this.paymentDay);
	}

	private static LocalDate day(YearMonth month, int day) {
		return month.atDay(Math.min(day, month.lengthOfMonth()));
	}

}
