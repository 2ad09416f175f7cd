package dev.keiyaku.payment.process;

import java.util.Set;

import dev.keiyaku.payment.HeldCheck;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskView;
import dev.keiyaku.process.TaskViews;

import org.springframework.stereotype.Component;

/**
 * What the order desk reads of a transaction that the provider refuses for good: what it
 * is for, and what is to be corrected.
 */
record RefusedTransactionTask(HeldCheck held, String problem) implements TaskView {

	@Override
	public String subject() {
		return this.held.company();
	}

	@Component
	static class Views implements TaskViews {

		private final Transactions transactions;

		Views(Transactions transactions) {
			this.transactions = transactions;
		}

		@Override
		public Set<String> forms() {
			return Set.of("correct-transaction");
		}

		@Override
		public RefusedTransactionTask of(String number) {
			return new RefusedTransactionTask(this.transactions.held(number),
					this.transactions.find(number).problem().orElse(""));
		}

	}

}
