package dev.keiyaku.order;

import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.inquiry.InquiryTopic;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a clerk reads of an order that a customer asks about. */
@Component
@Transactional(readOnly = true)
class OrderInquiryTopic implements InquiryTopic<OrderNumbers> {

	private final Orders orders;

	private final Texts texts;

	OrderInquiryTopic(Orders orders, Texts texts) {
		this.orders = orders;
		this.texts = texts;
	}

	@Override
	public Summary summary(String number) {
		Order order = this.orders.byNumber(number);
		return new Summary(number, this.texts.enumerated(Line.items(order.lines()).stream().map(LineItem::name)),
				this.texts.of("order.status." + order.status()),
				this.texts.of("order.inquiry.dates", this.texts.moment(order.orderedAt())));
	}

}
