package dev.keiyaku.order;

import org.springframework.jdbc.core.JdbcTemplate;

/** Many orders without their processes, for what reads orders only. */
public final class OrderCopies {

	private static final String ORDERS = """
			insert into customer_order (number, version, company_id, member_id, status, ordered_at, company_number,
			  company_name, postal_code, address, customer_name, customer_name_kana, customer_phone, customer_email,
			  user_address_label, user_postal_code, user_address, user_name, user_name_kana, user_phone, user_email,
			  payment_method, subtotal, tax, total, origin, search_text)
			select copied, 0, company_id, member_id, 'ACCEPTED', ordered_at - copy * interval '1 day', company_number,
			  company_name, postal_code, address, customer_name, customer_name_kana, customer_phone, customer_email,
			  user_address_label, user_postal_code, user_address, user_name, user_name_kana, user_phone, user_email,
			  payment_method, subtotal + copy * 10, tax + copy, total + copy * 11, 'copy of ' || number || ':' || copy,
			  replace(search_text, lower(replace(number, '-', '')), lower(replace(copied, '-', '')))
			from (select original.*, copy, 'O-' || nextval('order_number') as copied
			  from customer_order original, generate_series(1, ?) as copy where original.number = ?) as many
			""";

	private static final String LINES = """
			insert into order_line (order_id, position, plan_code, name, unit, billing_period, desired_start, quantity,
			  unit_price, options)
			select copy.id, position, plan_code, name, unit, billing_period, desired_start, quantity, unit_price, options
			from customer_order copy, order_line line join customer_order original on original.id = line.order_id
			where original.number = ? and copy.origin like 'copy of ' || original.number || ':%'
			""";

	private OrderCopies() {
	}

	/**
	 * Adds copies of an order that were accepted, each a day older and 11 yen dearer than
	 * the one before.
	 */
	public static void add(JdbcTemplate database, String number, int copies) {
		database.update(ORDERS, copies, number);
		database.update(LINES, number);
	}

}
