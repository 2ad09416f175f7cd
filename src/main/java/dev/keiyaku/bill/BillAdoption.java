package dev.keiyaku.bill;

import dev.keiyaku.payment.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the bills of what was billed before there were bills, so that the list has them
 * as well. Each start takes up what is left.
 */
@Component
class BillAdoption implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(BillAdoption.class);

	private final JdbcClient database;

	private final Transactions transactions;

	BillAdoption(JdbcClient database, Transactions transactions) {
		this.database = database;
		this.transactions = transactions;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		long adopted = this.database.sql("""
				select number from (
				  select regexp_replace(shop_transaction_id, '-[0-9]+$', '') as number from credit_check
				  where state = 'BILLED') as billed
				where not exists (select 1 from bill where bill.subject = billed.number)""")
			.query(String.class)
			.list()
			.stream()
			.filter(this::isAdopted)
			.count();
		if (adopted > 0) {
			log.info("bills made of what was billed before: {}", adopted);
		}
	}

	private boolean isAdopted(String number) {
		try {
			this.transactions.billedBefore(number);
			return true;
		}
		catch (DataIntegrityViolationException ex) {
			return false; // another node has just made it
		}
		catch (RuntimeException ex) {
			log.warn("{} has no bill in the list: {}", number, ex.getMessage());
			return false;
		}
	}

}
