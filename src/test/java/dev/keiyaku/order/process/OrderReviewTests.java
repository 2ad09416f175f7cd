package dev.keiyaku.order.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
	void asDeliveredEveryOrderGoesToAClerk(String credit, boolean first, long total) throws IOException {
		assertThat(review(Files.readString(TABLE), credit, first, total)).isEqualTo("CLERK");
	}

	@ParameterizedTest
	@CsvSource({ "PASSED,false,100000,AUTOMATIC", "PASSED,false,100001,CLERK", "PASSED,true,100000,CLERK",
			"HELD,false,100000,CLERK" })
	void upToTheAmountInTheTableACustomerOfOldIsAcceptedAtOnce(String credit, boolean first, long total, String how)
			throws IOException {
		String table = Files.readString(TABLE).replace("&lt;= 0<", "&lt;= 100000<");
		assertThat(review(table, credit, first, total)).isEqualTo(how);
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
