package dev.keiyaku.inquiry.process;

import dev.keiyaku.inquiry.InquiryProperties;

import org.springframework.stereotype.Component;

/** The times of {@code inquiry.bpmn}, as ISO 8601 durations. */
@Component
public class InquiryTimers {

	private final InquiryProperties properties;

	InquiryTimers(InquiryProperties properties) {
		this.properties = properties;
	}

	/** Returns the time to ask back after an answer. */
	public String getAskBack() {
		return this.properties.openFor().toString();
	}

}
