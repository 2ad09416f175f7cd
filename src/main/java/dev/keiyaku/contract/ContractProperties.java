package dev.keiyaku.contract;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param renewalNoticeDays how many days before the last day of a term of an annual
 * contract the customer is told that it will be renewed
 */
@ConfigurationProperties("keiyaku.contract")
record ContractProperties(@DefaultValue("30") int renewalNoticeDays) {
}
