package dev.keiyaku.order;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of orders, {@code O-…}. */
@Component
public class OrderNumbers extends NumberKind {

	/** 注文詳細. */
	public static final String PAGE = "/mypage/orders/{number}";

	private final OrderRepository orders;

	OrderNumbers(JdbcClient jdbc, OrderRepository orders) {
		super(jdbc, "O-", "order_number", PAGE);
		this.orders = orders;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.orders.findByNumber(number).map(Order::companyId);
	}

}
