package dev.keiyaku.fault;

import dev.keiyaku.rule.RuleChanges;
import dev.keiyaku.rule.RuleTable;
import dev.keiyaku.rule.RuleTables;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The back door by which a test in another JVM has owners change {@code order-review},
 * and an order of 54,321 yen decided by it as its process does.
 */
@Configuration(proxyBeanMethods = false)
@Profile(OrdersOverHttp.PROFILE)
class RulesOverHttp {

	static final String DECIDE = "/fault/procedures/rules/decide";

	/**
	 * One owner proposes that orders up to 60,000 yen need no clerk, another approves.
	 */
	static final String RAISE = "/fault/procedures/rules/raise";

	private static final String RULE = "order-review";

	@Bean
	RouterFunction<ServerResponse> changingRules(RuleTables tables, RuleChanges changes, DecisionService decisions) {
		return RouterFunctions.route().POST(DECIDE, (request) -> {
			String decided = decisions.evaluateDecisionTableByKey(RULE)
				.variables(Variables.putValue("creditDecision", "PASSED")
					.putValue("firstOrder", false)
					.putValue("totalAmount", 54_321L))
				.evaluate()
				.getSingleEntry();
			return ServerResponse.ok().body("%s by %s".formatted(decided, tables.newest(RULE).tag()));
		}).POST(RAISE, (request) -> {
			RuleTable holds = tables.newest(RULE);
			long change = changes.propose(RULE, holds.id(), holds.xml().replace("&lt;= 0", "&lt;= 60000"), "試験のため",
					"owner");
			changes.approve(change, "owner2");
			return ServerResponse.ok().body("owner-" + change);
		}).build();
	}

}
