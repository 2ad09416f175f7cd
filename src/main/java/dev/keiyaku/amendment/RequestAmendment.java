package dev.keiyaku.amendment;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.search.SearchText;

/**
 * What a procedure is asked for with.
 *
 * @param contractNumber {@code C-…}
 * @param companyId whose contract it has to be
 * @param memberId who asks
 * @param proposal what the customer was shown
 * @param entered what the customer entered beside
 */
public record RequestAmendment(String contractNumber, long companyId, long memberId, Proposal proposal,
		Entered entered) {

	/** By what the procedure is found. */
	String searchText(String number) {
		Stream<String> names = Stream.concat(Line.items(this.proposal.before()).stream(),
				this.proposal.changes()
					.stream()
					.flatMap((change) -> change.remains().stream())
					.flatMap((line) -> line.items().stream()))
			.map(LineItem::name)
			.distinct();
		return SearchText
			.of(Stream.concat(Stream.of(number, this.contractNumber, this.entered.buyer().contact().name()), names)
				.collect(Collectors.joining(" ")));
	}

}
