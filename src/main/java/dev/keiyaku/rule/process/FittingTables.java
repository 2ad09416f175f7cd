package dev.keiyaku.rule.process;

import java.util.Optional;

import dev.keiyaku.process.OwnersTables;
import dev.keiyaku.rule.RuleRefusedException;

import org.springframework.stereotype.Component;

/**
 * Whether a table that owners made with a former release keeps to what its processes need
 * now.
 */
@Component
class FittingTables implements OwnersTables {

	private final SheetRules rules;

	FittingTables(SheetRules rules) {
		this.rules = rules;
	}

	@Override
	public Optional<String> misfit(String key, String table, String released) {
		try {
			this.rules.check(Sheet.of(key, table), Sheet.of(key, released));
			return Optional.empty();
		}
		catch (RuleRefusedException ex) {
			return Optional.of(ex.getMessage());
		}
	}

}
