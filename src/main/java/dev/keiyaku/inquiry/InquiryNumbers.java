package dev.keiyaku.inquiry;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of inquiries, {@code I-…}; a visitor's is no company's. */
@Component
public class InquiryNumbers extends NumberKind {

	/** お問い合わせ詳細. */
	public static final String PAGE = "/mypage/inquiries/{number}";

	private final InquiryRepository inquiries;

	InquiryNumbers(JdbcClient jdbc, InquiryRepository inquiries) {
		super(jdbc, "I-", "inquiry_number", PAGE);
		this.inquiries = inquiries;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.inquiries.findByNumber(number).flatMap(Inquiry::companyId);
	}

}
