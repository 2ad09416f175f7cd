package dev.keiyaku.order.process;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import dev.keiyaku.process.ChangedDeployment;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table {@code order-review}: as delivered, and with an amount put in. */
class OrderReviewTests {

	private static final Path TABLE = Path.of("processes/order-review.dmn");

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource({ "PASSED,true,1", "PASSED,false,1", "PASSED,false,100000000", "HELD,false,1" })
	void asDeliveredEveryOrderGoesToAClerk(String credit, boolean first, long total) {
		assertThat(review(ChangedDeployment.read(TABLE), credit, first, total)).isEqualTo("CLERK");
	}

	@ParameterizedTest
	@CsvSource({ "PASSED,false,100000,AUTOMATIC", "PASSED,false,100001,CLERK", "PASSED,true,100000,CLERK",
			"HELD,false,100000,CLERK" })
	void upToTheAmountInTheTableACustomerOfOldIsAcceptedAtOnce(String credit, boolean first, long total, String how) {
		assertThat(review(upTo(100_000), credit, first, total)).isEqualTo(how);
	}

	/**
	 * @return the table as a process owner changes it, with an amount in yen
	 */
	static String upTo(long amount) {
		return ChangedDeployment.read(TABLE).replace("&lt;= 0<", "&lt;= %d<".formatted(amount));
	}

	private String review(String table, String credit, boolean first, long total) {
		return this.engine
			.evaluateDecisionTable(this.engine.parseDecision("order-review", stream(table)),
					Variables.fromMap(Map.of("creditDecision", credit, "firstOrder", first, "totalAmount", total)))
			.getSingleEntry();
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
