package dev.keiyaku.inquiry;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import dev.keiyaku.inquiry.InquiryTopic.Summary;
import dev.keiyaku.number.BusinessNumbers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What inquiries can be about. */
@Component
public class InquiryTopics {

	private static final int MOST = 20;

	private final ObjectProvider<InquiryTopic<?>> features;

	private final BusinessNumbers numbers;

	InquiryTopics(ObjectProvider<InquiryTopic<?>> features, BusinessNumbers numbers) {
		this.features = features;
		this.numbers = numbers;
	}

	/** Whether a company can ask about that number: it is its own, and of such a kind. */
	public boolean isOf(String number, long companyId) {
		try {
			feature(number);
			return this.numbers.companyId(number) == companyId;
		}
		catch (NoSuchElementException ex) {
			return false;
		}
	}

	Summary summary(String number) {
		return feature(number).summary(number);
	}

	/** What a company has that it may mean. */
	List<Summary> of(long companyId) {
		return features().flatMap((feature) -> feature.of(companyId, MOST).stream()).toList();
	}

	private InquiryTopic<?> feature(String number) {
		return this.numbers.facts(number, features());
	}

	private Stream<InquiryTopic<?>> features() {
		return this.features.orderedStream();
	}

}
