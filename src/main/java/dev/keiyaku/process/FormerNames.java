package dev.keiyaku.process;

import java.util.Map;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Names of beans that only former versions of the diagrams call. An instance goes by the
 * version in which it began, for a year in a contract's term, so a name that has once
 * been released stays: here, once the newest diagrams call the bean otherwise. What they
 * asked in other words has a bean that answers them: {@code orderTimers},
 * {@code showHeldOrder}, {@code startContractTerms}.
 */
@Component
class FormerNames implements BeanFactoryPostProcessor {

	private static final String SHOW_FACTS = "showFacts";

	/** Of the former names, what the diagrams call now. */
	static final Map<String, String> NAMES = Map.of("markOrderOverdue", "markOverdue", "invitingCompany",
			"customerGroup", "showOrder", SHOW_FACTS, "showDelivery", SHOW_FACTS, "showRegistration", SHOW_FACTS,
			"showPublication", SHOW_FACTS, "showHolidayYear", SHOW_FACTS);

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		NAMES.forEach((former, name) -> beans.registerAlias(name, former));
	}

}
