package dev.keiyaku.incident.process;

import java.util.List;

import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given an order whose credit check has stopped, when the store looks for incidents, then
 * its owner gets one mail that says where and why, however often it looks.
 */
class IncidentWatchIT extends ProcessTest {

	private static final String OWNERS = "process-owners@keiyaku.example";

	@Autowired
	private IncidentWatch watch;

	@Autowired
	private SandboxMails mails;

	@Test
	void theOwnerIsToldOnce() {
		this.provider.mode(Mode.HOLD);
		String number = this.given.order(this.given.company("停止商事株式会社"), Placing.monthly(1, this.today.plusDays(7)));
		task(number, "resolve-credit-check");
		ProcessInstance check = check(instance("order-acceptance", number)).orElseThrow();
		this.watch.look();
		assertThat(told(number)).isEmpty();
		Job polling = job(check, "credit-polling-due");
		this.management.setJobRetries(polling.getId(), 0);

		this.watch.look();
		this.watch.look();
		soon().untilAsserted(() -> assertThat(told(number)).hasSize(1));
		this.watch.look();

		ReceivedMail mail = told(number).get(0);
		assertThat(mail.subject()).isEqualTo("【インシデント】取引の審査の「問い合わせの時刻」が止まっています（%s）".formatted(number));
		assertThat(mail.text()).contains("#/process-instance/" + check.getId()).doesNotContain("停止商事", "order-desk");
		this.management.setJobRetries(polling.getId(), 1);
		this.watch.look();
		assertThat(told(number)).hasSize(1);
	}

	private List<ReceivedMail> told(String number) {
		return this.mails.to(OWNERS).stream().filter((mail) -> mail.subject().contains(number)).toList();
	}

}
