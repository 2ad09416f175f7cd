package dev.keiyaku.bill;

import java.time.LocalDate;

import dev.keiyaku.number.NumberFacts;
import dev.keiyaku.number.NumberKind;
import dev.keiyaku.purchase.Buyer;

/**
 * What a contract's lines come from, as far as bills ask: an order or a procedure.
 *
 * @param <K> the kind of number; one bean for each
 */
public interface BillSource<K extends NumberKind> extends NumberFacts<K> {

	/** Who asked for these lines, and pays for them. */
	Buyer buyer(String number);

	/**
	 * Whether it has the term billed itself that begins with these lines.
	 * @param contractNumber the contract that has the term, {@code C-…}
	 * @param firstDay of the term, JST
	 */
	boolean bills(String number, String contractNumber, LocalDate firstDay);

}
