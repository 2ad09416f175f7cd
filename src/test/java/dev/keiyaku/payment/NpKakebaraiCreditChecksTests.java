package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;

import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;

/** The credit checks over NP掛け払い. */
class NpKakebaraiCreditChecksTests extends CreditChecksContract {

	@Override
	ProviderStandIn standIn(Path directory) throws IOException {
		return Examples.npKakebarai(directory);
	}

	@Override
	PaymentProvider adapter(int port) {
		return Examples.npKakebarai(port, Examples.SECRET);
	}

	@Override
	String systemError() {
		return "E0109002";
	}

	@Override
	boolean isBilled(StandInTransaction transaction) {
		return transaction.state().equals("BILLED")
				&& transaction.billIssueBaseDate().equals(Examples.BASE_DATE.toString());
	}

}
