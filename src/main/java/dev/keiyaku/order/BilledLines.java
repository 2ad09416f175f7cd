package dev.keiyaku.order;

import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.store.Texts;
import org.springframework.stereotype.Component;

/** Lines of an order as staff read them. */
@Component
class BilledLines {

	private final Texts texts;

	BilledLines(Texts texts) {
		this.texts = texts;
	}

	List<BilledLine> of(List<PricedLine> lines) {
		return lines.stream().flatMap(this::rows).toList();
	}

	private Stream<BilledLine> rows(PricedLine line) {
		return line.items().stream().map((item) -> row(line, item));
	}

	private BilledLine row(PricedLine line, LineItem item) {
		String name = item.isOption() ? this.texts.of("catalog.line.option", item.name()) : item.name();
		return new BilledLine(name, this.texts.of("catalog.period." + line.billingPeriod()),
				this.texts.number(item.quantity()) + item.unit(), this.texts.number(item.unitPrice()),
				this.texts.number(item.amount()), this.texts.day(line.desiredStart()));
	}

}
