package dev.keiyaku.amendment.process;

import java.io.InputStream;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.keiyaku.amendment.ChangeEligibility;
import dev.keiyaku.amendment.Eligibility;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.process.NewestVersions;
import dev.keiyaku.store.Texts;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The decision {@code change-eligibility} in its newest version. It is asked for each
 * line of each page, so without writing history; what was decided stands in the
 * procedure. A version answers a question the same way for good, and the engine reads the
 * table anew each time: the last answers of each version are kept.
 */
@Component
class EligibilityTable implements ChangeEligibility {

	private static final String KEY = "change-eligibility";

	private static final String ILLEGAL = "ILLEGAL";

	/** Contracts differ by their start, all else has a few values. */
	private static final int KEPT_ANSWERS = 5000;

	private final RepositoryService repository;

	private final NewestVersions newest;

	private final Texts texts;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<String, ConcurrentLruCache<Question, Eligibility>> answers = new ConcurrentHashMap<>();

	EligibilityTable(RepositoryService repository, NewestVersions newest, Texts texts) {
		this.repository = repository;
		this.newest = newest;
		this.texts = texts;
	}

	@Override
	public Function<Question, Eligibility> newest() {
		return this.answers.computeIfAbsent(this.newest.ofDecision(KEY), this::read)::get;
	}

	private ConcurrentLruCache<Question, Eligibility> read(String id) {
		InputStream file = this.repository.getDecisionModel(id);
		DmnDecision decision = this.engine.parseDecision(KEY, file);
		return new ConcurrentLruCache<>(KEPT_ANSWERS, (question) -> decide(decision, question));
	}

	private Eligibility decide(DmnDecision decision, Question question) {
		DmnDecisionRuleResult row = this.engine
			.evaluateDecisionTable(decision,
					Variables.putValue("contractStatus", question.status().name())
						.putValue("billingPeriod", question.period().name())
						.putValue("targetBillingPeriod", question.target().name())
						.putValue("startDay", this.texts.day(question.startDate()))
						.putValue("renewalMonth", month(question.renewalMonth()))
						.putValue("renewalLastDay", this.texts.day(question.renewalLastDay()))
						.putValue("inRenewalMonth", question.inRenewalMonth())
						.putValue("onSale", question.onSale())
						.putValue("changeable", question.changeable())
						.putValue("change", question.change().name()))
			.getSingleResult();
		String timing = row.getEntry("timing");
		return new Eligibility(ILLEGAL.equals(timing) ? Optional.empty() : Optional.of(Timing.valueOf(timing)),
				row.getEntry("reason"));
	}

	private String month(YearMonth month) {
		return this.texts.of("contract.renewal-month.value", String.valueOf(month.getYear()), month.getMonthValue());
	}

}
