package dev.keiyaku.process;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Companies;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a change in a store's transaction, when the engine ends a command in it. */
class StoreRowsFirstIT extends StoreTest {

	@Autowired
	private Companies companies;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	private NewCustomer customer;

	@BeforeEach
	void givenACompany(@Autowired ApplicationContext store) {
		this.customer = NewCustomer.of(store, "書き順商事株式会社");
	}

	@Test
	void thenTheStoresRowsAreWritten() {
		String changed = "3" + this.customer.companyId();
		this.transaction.executeWithoutResult(status -> {
			this.companies.byId(this.customer.companyId()).registerBuyer(changed);
			assertThat(buyer()).isNotEqualTo(changed);
			this.engine.createProcessInstanceQuery().count();
			assertThat(buyer()).isEqualTo(changed);
			status.setRollbackOnly();
		});
		assertThat(buyer()).isNotEqualTo(changed);
	}

	@Test
	void whatOnlyReadsWritesNothing() {
		String changed = "4" + this.customer.companyId();
		TransactionTemplate reading = new TransactionTemplate(this.transaction.getTransactionManager());
		reading.setReadOnly(true);
		reading.executeWithoutResult(status -> {
			this.companies.byId(this.customer.companyId()).registerBuyer(changed);
			this.engine.createProcessInstanceQuery().count();
		});
		assertThat(buyer()).isNotEqualTo(changed);
	}

	private String buyer() {
		return this.database.sql("select buyer_id from company where id = ?")
			.param(this.customer.companyId())
			.query(String.class)
			.single();
	}

}
