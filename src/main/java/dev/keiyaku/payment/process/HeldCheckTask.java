package dev.keiyaku.payment.process;

import java.util.List;
import java.util.Set;

import dev.keiyaku.payment.CreditResolution;
import dev.keiyaku.payment.HeldCheck;
import dev.keiyaku.payment.Transactions;
import dev.keiyaku.process.TaskView;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * What the order desk reads while a credit check is on hold: what it is for, and what can
 * be done about it.
 */
record HeldCheckTask(HeldCheck held, List<Choice> decisions) implements TaskView {

	@Override
	public String subject() {
		return this.held.company();
	}

	/** A decision that the form offers. */
	record Choice(String value, String label) {
	}

	@Component
	static class Views implements TaskViews {

		private final Transactions transactions;

		private final Texts texts;

		Views(Transactions transactions, Texts texts) {
			this.transactions = transactions;
			this.texts = texts;
		}

		@Override
		public Set<String> forms() {
			return Set.of("resolve-credit-check");
		}

		@Override
		public HeldCheckTask of(String number) {
			return new HeldCheckTask(this.transactions.held(number),
					this.transactions.resolutions(number).stream().map(this::choice).toList());
		}

		private Choice choice(CreditResolution resolution) {
			return new Choice(resolution.name(), this.texts.of(resolution.messageKey()));
		}

	}

}
