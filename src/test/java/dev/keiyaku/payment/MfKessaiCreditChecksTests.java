package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Path;

import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;

/** The credit checks over Money Forward Kessai. */
class MfKessaiCreditChecksTests extends CreditChecksContract {

	@Override
	ProviderStandIn standIn(Path directory) throws IOException {
		return Examples.mfKessai(directory);
	}

	@Override
	PaymentProvider adapter(int port) {
		return Examples.mfKessai(port, Examples.SECRET);
	}

	@Override
	String systemError() {
		return "HTTP 503";
	}

	@Override
	boolean isBilled(StandInTransaction transaction) {
		return transaction.state().equals("REGISTERED") && transaction.result().equals("00");
	}

}
