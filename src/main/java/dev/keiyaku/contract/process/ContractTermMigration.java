package dev.keiyaku.contract.process;

import java.util.Map;
import java.util.Set;

import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.process.FormerInstances;
import dev.keiyaku.process.Takeover;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes all terms that began in versions 1 to 3 of {@code contract-term} over to the
 * newest one at each start, wherever they wait: these would bill no term, or begin a next
 * one over the head of a procedure that is not decided. A term of a year would do so for
 * a year.
 */
@Component
class ContractTermMigration implements ApplicationRunner, Takeover {

	private static final Logger log = LoggerFactory.getLogger(ContractTermMigration.class);

	private final FormerInstances former;

	ContractTermMigration(FormerInstances former) {
		this.former = former;
	}

	/** Again, as long as something is taken over: an instance may just have moved on. */
	@Override
	public void run(ApplicationArguments arguments) {
		for (long taken = migrate(); taken > 0; taken = migrate()) {
			log.info("terms taken over to the newest version of {}: {}", ContractTerm.KEY, taken);
		}
	}

	/**
	 * @return how many were taken over
	 */
	long migrate() {
		return this.former.takeOver(this);
	}

	@Override
	public String processKey() {
		return ContractTerm.KEY;
	}

	@Override
	public Set<String> versions() {
		return Set.of("1.0", "2.0", "3.0");
	}

	@Override
	public Set<String> places() {
		return Set.of("term-start-reached", "activate-contract", "renewal-notice-due", "term-end-reached",
				"start-next-term", "end-contract");
	}

	@Override
	public Map<String, Object> variables() {
		return Map.of(ContractTerm.END_TOLD, false);
	}

}
