package dev.keiyaku.process;

import java.io.IOException;
import java.util.Date;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keiyaku.PortalClient;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Placing;
import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** What the store tells of itself to whoever watches over it. */
class MetricsIT extends ProcessTest {

	@Autowired
	private MeterRegistry metrics;

	@Test
	void whatWaitsForPeopleAndWhatTheEngineDoesIsCounted() {
		SignedInMember customer = this.given.company("計測商事株式会社");
		ProcessInstance order = started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(7))));
		Task task = task(order.getBusinessKey(), "accept-order");
		task.setDueDate(new Date(0));
		this.tasks.saveTask(task);

		soon().untilAsserted(() -> {
			assertThat(gauge("keiyaku.tasks.waiting", "desk", "order-desk")).isPositive();
			assertThat(gauge("keiyaku.tasks.overdue", "desk", "order-desk")).isPositive()
				.isLessThanOrEqualTo(gauge("keiyaku.tasks.waiting", "desk", "order-desk"));
			assertThat(gauge("keiyaku.orders", "status", "requested")).isPositive();
			assertThat(this.metrics.get("keiyaku.mails").tag("outcome", "sent").timer().count()).isPositive();
		});
		assertThat(gauge("keiyaku.incidents", "process", "credit-check")).isNotNegative();
		assertThat(gauge("keiyaku.bills.open", "status", "fixed")).isNotNegative();
		assertThat(this.metrics.get("keiyaku.mails.queued").gauge().value()).isNotNegative();
		assertThat(this.metrics.get("keiyaku.mails.oldest").gauge().value()).isNotNegative();
		assertThat(this.metrics.get("keiyaku.provider.calls")
			.tags("call", "register", "outcome", "answered")
			.timer()
			.count()).isPositive();
		assertThat(this.metrics.get("camunda.job.successful").functionCounter().count()).isPositive();
		assertThat(this.metrics.get("camunda.job.failed").functionCounter().count()).isNotNegative();
	}

	@Test
	void aLineOfTheLogSaysAsJsonWhichNumberItIsAbout() throws IOException {
		LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logback.getLogger("dev.keiyaku.payment").addAppender(log);
		SignedInMember customer = this.given.company("記録商事株式会社");
		ProcessInstance order = started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(7))));
		task(order.getBusinessKey(), "accept-order");
		logback.getLogger("dev.keiyaku.payment").detachAppender(log);

		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(logback);
		encoder.setFormat("logstash");
		encoder.start();
		ILoggingEvent line = log.list.stream()
			.filter((event) -> event.getFormattedMessage().contains(order.getBusinessKey()))
			.findFirst()
			.orElseThrow();
		JsonNode json = new JsonMapper().readTree(encoder.encode(line));
		assertThat(json.path("businessKey").asText()).isEqualTo(order.getBusinessKey());
		assertThat(json.path("processDefinitionKey").asText()).isEqualTo("credit-check");
		assertThat(json.path("activityId").asText()).isEqualTo("register-transaction");
		assertThat(json.path("message").asText()).contains("credit check PASSED");
	}

	@Test
	void metricsAreNotShownBesideThePages(@Value("${server.port}") int port) {
		assertThat(new PortalClient(port).get("/actuator/prometheus").statusCode()).isEqualTo(404);
	}

	private double gauge(String name, String tag, String value) {
		return this.metrics.get(name).tag(tag, value).gauge().value();
	}

}
