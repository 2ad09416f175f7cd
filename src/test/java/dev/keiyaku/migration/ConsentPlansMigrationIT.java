package dev.keiyaku.migration;

import java.util.List;

import dev.keiyaku.StoreTest;
import dev.keiyaku.order.Order;
import dev.keiyaku.purchase.PurchaseConsent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Consents of a store that did not keep for which plans they were given. */
class ConsentPlansMigrationIT extends StoreTest {

	@Test
	void theTermsOfAPlanAreThatPlansAndThoseThatNoPlanHasAnyMoreAreAllPlans(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "102");
		JdbcTemplate sql = old.sql();
		plan(sql, "chat", "2");
		plan(sql, "meet", "1");
		sql.update("insert into company (version, number, name, name_kana) values (0, 'K-1', '会社', 'カイシャ')");
		sql.update(
				"""
						insert into member (number, company_id, login_id, password_hash, name, name_kana, department, title, phone,
						  email, role, status)
						select 'M-1', id, 'ikou', '', '移行 花子', 'イコウ ハナコ', '', '', '0312345678', 'ikou@test.example', 'ADMIN', 'ACTIVE'
						from company""");
		sql.update("""
				insert into customer_order (number, company_id, member_id, status, ordered_at, company_number,
				  company_name, postal_code, address, customer_name, customer_name_kana, customer_phone, customer_email,
				  user_address_label, user_postal_code, user_address, user_name, user_name_kana, user_phone, user_email,
				  payment_method, subtotal, tax, total, origin, search_text)
				select 'O-1', company_id, id, 'REQUESTED', now(), 'K-1', '会社', '1000005', '東京都', name,
				  name_kana, phone, email, '本社', '1000005', '東京都', name, name_kana, phone, email, 'deferred-invoice', 0,
				  0, 0, 'cart:1:1', ''
				from member""");
		ordered(sql, 0, "chat");
		ordered(sql, 1, "meet");
		consent(sql, 0, "MAKER", "chat-terms");
		consent(sql, 1, "MAKER", "meet-terms");
		consent(sql, 2, "MAKER", "former-terms");
		consent(sql, 3, "STORE", "chat-terms");

		old.migrate();

		List<PurchaseConsent> consents = old.read(
				(entities) -> List.copyOf(entities.createQuery("from Order", Order.class).getSingleResult().consents()),
				"dev.keiyaku.order");
		assertThat(consents).extracting(PurchaseConsent::planCodes)
			.containsExactly(List.of("chat"), List.of("meet"), List.of(), List.of());
		assertThat(consents).extracting((consent) -> consent.isAbout(List.of("meet")))
			.containsExactly(false, true, true, true);
	}

	/** Sold under newer terms than were agreed to. */
	private static void plan(JdbcTemplate sql, String plan, String version) {
		sql.update("insert into maker (code, name) values (?, ?)", plan, plan);
		sql.update("insert into category (code, name, position) values (?, ?, 1)", plan, plan);
		sql.update("insert into service_terms (code, version, title, body) values (? || '-terms', ?, '規約', '本文')", plan,
				version);
		sql.update(
				"""
						insert into product (code, name, maker_id, category_id, summary, description, effects, tags, featured, position)
						select ?, ?, maker.id, category.id, '', '', '{}', '{}', false, 1 from maker, category
						where maker.code = ? and category.code = ?""",
				plan, plan, plan, plan);
		sql.update(
				"""
						insert into plan (code, product_id, name, summary, billing_period, unit, minimum_quantity, maximum_quantity,
						  lead_time_days, service_terms_id, position, withdrawn, version)
						select ?, product.id, ?, '', 'MONTHLY', '個', 1, 99, 2, service_terms.id, 1, false, 0 from product, service_terms
						where product.code = ? and service_terms.code = ? || '-terms'""",
				plan, plan, plan, plan);
	}

	private static void ordered(JdbcTemplate sql, int position, String plan) {
		sql.update("""
				insert into order_line (order_id, position, plan_code, name, unit, quantity, unit_price, billing_period,
				  desired_start)
				select id, ?, ?, '商品', '個', 1, 100, 'MONTHLY', '2027-01-12' from customer_order""", position, plan);
	}

	private static void consent(JdbcTemplate sql, int position, String issuer, String code) {
		sql.update("""
				insert into order_consent (order_id, position, issuer, terms_code, terms_version, title)
				select id, ?, ?, ?, '1', '規約' from customer_order""", position, issuer, code);
	}

}
