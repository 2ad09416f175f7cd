package dev.keiyaku.contract;

import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Map;

import dev.keiyaku.setting.Deadlines;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param renewalNoticeDays how many days before the last day of a term of an annual
 * contract the customer is told that it will be renewed
 */
@ConfigurationProperties("keiyaku.contract")
record ContractProperties(@DefaultValue("30") int renewalNoticeDays) implements Deadlines {

	/** Terms of a year are at least so many days long. */
	private static final int SHORTEST_YEAR = 365;

	ContractProperties {
		WrongSetting.unless(renewalNoticeDays >= 1 && renewalNoticeDays < SHORTEST_YEAR,
				"keiyaku.contract.renewal-notice-days", "must be between 1 and " + (SHORTEST_YEAR - 1));
	}

	@Override
	public Map<String, TemporalAmount> deadlines() {
		return Map.of("keiyaku.contract.renewal-notice-days", Period.ofDays(this.renewalNoticeDays));
	}

}
