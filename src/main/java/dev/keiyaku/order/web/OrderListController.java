package dev.keiyaku.order.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import dev.keiyaku.list.CsvFile;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListColumns;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Order;
import dev.keiyaku.order.OrderStatus;
import dev.keiyaku.order.Orders;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.store.Texts;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mypage/orders}: 注文一覧 (store 5.1). */
@Controller
class OrderListController {

	private static final ListColumns COLUMNS = new ListColumns("/mypage/orders",
			List.of(new ListColumn("number", "number", "order.number"),
					new ListColumn("ordered", "orderedAt", "order.ordered-at"),
					new ListColumn("total", "total", "order.total")),
			List.of(ListFilter.of("status", "status", "order.status", OrderStatus.class)), "-ordered", "id");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Orders orders;

	private final LineRows rows;

	private final Texts texts;

	private final Clock clock;

	OrderListController(Orders orders, LineRows rows, Texts texts, Clock clock) {
		this.orders = orders;
		this.rows = rows;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping("/mypage/orders")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		ListQuery query = COLUMNS.read(asked);
		return new ModelAndView("order/list",
				Map.of("list", query, "orders", this.orders.of(member.companyId(), query)));
	}

	@GetMapping("/mypage/orders.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		List<List<String>> rows = this.orders.of(member.companyId(), COLUMNS.readAll(asked))
			.map(this::row)
			.getContent();
		List<String> titles = List.of(this.texts.of("order.number"), this.texts.of("order.ordered-at"),
				this.texts.of("order.lines"), this.texts.of("order.line.quantity"), this.texts.of("order.end-user"),
				this.texts.of("quote.subtotal"), this.rows.taxLabel(), this.texts.of("order.total"),
				this.texts.of("order.payment-method"), this.texts.of("order.quote"), this.texts.of("order.status"));
		return new CsvFile(titles, rows).answer(this.texts.of("order.list.file"));
	}

	private List<String> row(Order order) {
		return List.of(order.number(), MOMENT.format(LocalDateTime.ofInstant(order.orderedAt(), this.clock.getZone())),
				this.rows.names(order.lines()), this.rows.quantities(order.lines()), order.endUser().contact().name(),
				String.valueOf(order.subtotal()), String.valueOf(order.tax()), String.valueOf(order.total()),
				this.texts.of("order.payment-method." + order.paymentMethod()), order.quoteNumber().orElse(""),
				this.texts.of("order.status." + order.status()));
	}

}
