package dev.keiyaku.inquiry;

import java.util.Set;

import dev.keiyaku.process.ProcessVariables;

import org.springframework.stereotype.Component;

/**
 * What {@code inquiry.bpmn} and the code both name. Business key: the inquiry's number.
 */
@Component
public class InquiryProcess implements ProcessVariables {

	public static final String KEY = "inquiry";

	/** The message that the customer has asked back. */
	public static final String ASKED_BACK = "inquiry-asked-back";

	/** What the clerk decided: {@code ANSWER} or {@code CLOSE}. */
	public static final String INQUIRY_DECISION = "inquiryDecision";

	/** What the clerk wrote to the customer; kept by the inquiry, not by the process. */
	public static final String INQUIRY_ANSWER = "inquiryAnswer";

	/** Why there is no answer; kept by the inquiry, not by the process. */
	public static final String CLOSING_NOTE = "closingNote";

	@Override
	public String processKey() {
		return KEY;
	}

	@Override
	public Set<String> names() {
		return Set.of(INQUIRY_DECISION);
	}

	@Override
	public Set<String> confidential() {
		return Set.of(INQUIRY_ANSWER, CLOSING_NOTE);
	}

}
