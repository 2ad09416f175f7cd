package dev.keiyaku.wizard;

import java.util.Optional;

import dev.keiyaku.form.FormCheck;

/** What came of a wizard's submit. */
public sealed interface WizardOutcome {

	/** Accepted; go on at the address. */
	record Next(String url) implements WizardOutcome {
	}

	/** Refused at fields. */
	record Rejected(FormCheck check) implements WizardOutcome {
	}

	/**
	 * What was shown is no longer what it is about; look again at the address.
	 *
	 * @param reason in words, where there is more to say than that
	 */
	record Changed(String url, Optional<String> reason) implements WizardOutcome {

		static Changed at(String url) {
			return new Changed(url, Optional.empty());
		}

	}

	/** An earlier step does not hold (any more); mend it at the address. */
	record Unfinished(String url) implements WizardOutcome {
	}

}
