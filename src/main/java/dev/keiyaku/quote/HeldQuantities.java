package dev.keiyaku.quote;

import java.util.Collection;
import java.util.Map;

/** What a company has of plans already, beside what lies in carts and quotes. */
public interface HeldQuantities {

	/**
	 * @param planCodes of the plans that are asked about
	 * @return in units, what is ordered and in contracts that have not ended; a plan of
	 * which there is nothing is missing
	 */
	Map<String, Integer> of(long companyId, Collection<String> planCodes);

}
