package dev.keiyaku.inquiry.process;

import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.InquiryProcess;
import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.TaskEntry;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code inquiry}, each under its id. */
@Configuration(proxyBeanMethods = false)
class InquiryDelegates {

	@Bean
	JavaDelegate recordAnswer(Inquiries inquiries, Clerk clerk) {
		return (execution) -> inquiries.answer(execution.getProcessBusinessKey(), clerk.ifAny().orElse(null),
				TaskEntry.take(execution, InquiryProcess.INQUIRY_ANSWER));
	}

	@Bean
	JavaDelegate closeUnansweredInquiry(Inquiries inquiries) {
		return (execution) -> inquiries.closeUnanswered(execution.getProcessBusinessKey(),
				TaskEntry.take(execution, InquiryProcess.CLOSING_NOTE));
	}

	@Bean
	JavaDelegate closeInquiry(Inquiries inquiries) {
		return (execution) -> inquiries.close(execution.getProcessBusinessKey());
	}

}
