package dev.keiyaku.inquiry;

import dev.keiyaku.retention.Kept;
import dev.keiyaku.retention.OldRows;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of an inquiry that ended long ago nothing stays; one that has not ended stays. */
@Configuration(proxyBeanMethods = false)
class InquiryRetention {

	private static final String OLD = "status = 'CLOSED' and closed_at < :before";

	/** First, since their inquiries say whether they are old. */
	@Bean
	@Order(0)
	OldRows oldInquiryMessages(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.INQUIRIES, "inquiry_message",
				"inquiry_id in (select id from inquiry where %s)".formatted(OLD));
	}

	@Bean
	@Order(1)
	OldRows oldInquiries(JdbcClient jdbc) {
		return new OldRows(jdbc, Kept.INQUIRIES, "inquiry", OLD);
	}

}
