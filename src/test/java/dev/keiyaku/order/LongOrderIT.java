package dev.keiyaku.order;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.purchase.PurchaseConsent.Issuer;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.PurchaseConsent;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** An order of a cart's 200 lines, each with its answers and terms. */
class LongOrderIT extends ProcessTest {

	private static final int LINES = 200;

	/** Joined with each other, the three would be 1,600,000 rows. */
	private static final Duration LONGEST = Duration.ofSeconds(3);

	private final List<Answer> answers = IntStream.range(0, 4 * LINES)
		.mapToObj(index -> new Answer("Zoom Workplace Pro", "質問" + index, "回答" + index))
		.toList();

	private final List<PurchaseConsent> consents = IntStream.range(0, 10)
		.mapToObj(index -> new PurchaseConsent(Issuer.MAKER, "terms-" + index, "1.0", "利用規約" + index))
		.toList();

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entities;

	@Test
	void isReadWithoutMultiplyingWhatBelongsToIt() {
		SignedInMember customer = this.given.company("通過商事株式会社");
		PricedLine[] lines = Collections.nCopies(LINES, Placing.monthly(1, this.today.plusDays(7)))
			.toArray(PricedLine[]::new);

		this.transaction.executeWithoutResult(rolledBack -> {
			String number = this.given.order(customer, "test:" + UUID.randomUUID(), this.answers, this.consents, lines);
			this.entities.flush();
			this.entities.clear();

			assertComplete(assertTimeout(LONGEST, () -> this.orders.byNumber(number)));
			this.entities.clear();
			assertComplete(assertTimeout(LONGEST, () -> this.orders.find(number, customer.companyId()).orElseThrow()));
			rolledBack.setRollbackOnly();
		});
	}

	private void assertComplete(Order order) {
		this.entities.clear();
		assertThat(order.lines()).hasSize(LINES);
		assertThat(order.answers()).isEqualTo(this.answers);
		assertThat(order.consents()).isEqualTo(this.consents);
	}

}
