package dev.keiyaku.inquiry;

/** お問い合わせ種別; {@code inquiry.kind.<name>} says it in words. */
public enum InquiryKind {

	PRODUCT, PURCHASE, CONTRACT, PAYMENT, ACCOUNT, OTHER

}
