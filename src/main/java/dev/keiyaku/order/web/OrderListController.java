package dev.keiyaku.order.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.list.Cell;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListFilter;
import dev.keiyaku.list.ListPages;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
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

	private final Orders orders;

	private final LineRows rows;

	private final Texts texts;

	private final ListPages pages;

	private final Listing<Order> listing;

	OrderListController(Orders orders, LineRows rows, Texts texts, Clock clock, ListPages pages) {
		this.orders = orders;
		this.rows = rows;
		this.texts = texts;
		this.pages = pages;
		this.listing = new Listing<>("order", "/mypage/orders", columns(),
				List.of(ListFilter.of("status", "status", "order.status", OrderStatus.class)),
				List.of(ListRange.ofMoments("orderedAt", "order.ordered-on", clock.getZone()),
						ListRange.ofYen("total", "order.total")),
				"-ordered", "id");
	}

	private List<ListColumn<Order>> columns() {
		return List.of(ListColumn.number("order.number", Order::number).sortedBy("number", "number"),
				ListColumn.moment("order.ordered-at", Order::orderedAt).sortedBy("ordered", "orderedAt"),
				ListColumn.of("order.lines", this::plans).inFile((order) -> this.rows.names(order.lines())),
				ListColumn.filed("catalog.line.quantity", (order) -> this.rows.quantities(order.lines())),
				ListColumn.filed("order.end-user", OrderListController::endUser),
				ListColumn.yen("quote.subtotal", Order::subtotal).onlyInFile(),
				ListColumn.yen("quote.tax", Order::tax).headedWith(Amounts.STANDARD_TAX_RATE).onlyInFile(),
				ListColumn.yen("order.total", Order::total).sortedBy("total", "total"),
				ListColumn.filed("order.payment-method", this::paymentMethod),
				ListColumn.filed("order.quote", (order) -> order.quoteNumber().orElse("")),
				ListColumn.status("order.status", "order.status", Order::status),
				ListColumn.detail("order.detail", Order::number));
	}

	private Cell plans(Order order) {
		return new Cell.Names(order.lines().stream().map(PricedLine::name).toList(),
				this.texts.of("order.list.end-user", endUser(order)));
	}

	private static String endUser(Order order) {
		return order.endUser().contact().name();
	}

	private String paymentMethod(Order order) {
		return this.texts.of("purchase.payment-method." + order.paymentMethod());
	}

	@GetMapping("/mypage/orders")
	ModelAndView list(@AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> asked) {
		return this.pages.page(this.listing, asked, (query) -> this.orders.of(member.companyId(), query));
	}

	@GetMapping("/mypage/orders.csv")
	ResponseEntity<byte[]> file(@AuthenticationPrincipal SignedInMember member,
			@RequestParam Map<String, String> asked) {
		return this.pages.file(this.listing, asked, (query) -> this.orders.of(member.companyId(), query));
	}

}
