package dev.keiyaku.inquiry;

import java.util.List;
import java.util.Set;

import dev.keiyaku.inquiry.InquiryTask.Asked;
import dev.keiyaku.inquiry.InquiryTask.Known;
import dev.keiyaku.inquiry.InquiryTask.Other;
import dev.keiyaku.inquiry.InquiryTask.Said;
import dev.keiyaku.inquiry.InquiryTopic.Summary;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An inquiry as the inquiry desk's form reads it: texts for people. */
@Component
class InquiryView implements TaskViews {

	private static final int OTHERS = 10;

	private static final Known NOBODY = new Known("", "", "", "");

	private final Inquiries inquiries;

	private final InquiryTopics topics;

	private final Members members;

	private final Clerk clerk;

	private final Texts texts;

	InquiryView(Inquiries inquiries, InquiryTopics topics, Members members, Clerk clerk, Texts texts) {
		this.inquiries = inquiries;
		this.topics = topics;
		this.members = members;
		this.clerk = clerk;
		this.texts = texts;
	}

	@Override
	public Set<String> forms() {
		return Set.of("answer-inquiry");
	}

	@Override
	@Transactional(readOnly = true)
	public InquiryTask of(String number) {
		Inquiry inquiry = this.inquiries.byNumber(number);
		return new InquiryTask(new Asked(inquiry.number(), this.texts.moment(inquiry.askedAt()),
				this.texts.of("inquiry.kind." + inquiry.kind()), inquiry.subject(), inquiry.memberId().isPresent(),
				readable(inquiry.inquirer()),
				inquiry.memberId().map(this.members::byId).map(this::known).orElse(NOBODY),
				inquiry.topic().map(this.topics::summary).stream().toList(), contracts(inquiry),
				inquiry.messages().stream().map(this::said).toList(),
				this.inquiries.others(inquiry, OTHERS).stream().map(this::other).toList()));
	}

	private Inquirer readable(Inquirer inquirer) {
		return new Inquirer(inquirer.companyName(), inquirer.name(), inquirer.email(),
				(inquirer.phone() != null) ? this.texts.phone(inquirer.phone()) : "");
	}

	private Known known(Member member) {
		return new Known(member.company().name(), member.company().number(), member.person().name(),
				member.person().email());
	}

	private List<Summary> contracts(Inquiry inquiry) {
		return inquiry.companyId()
			.map(this.topics::of)
			.orElse(List.of())
			.stream()
			.filter((other) -> !inquiry.topic().filter(other.number()::equals).isPresent())
			.toList();
	}

	private Other other(Inquiry inquiry) {
		return new Other(inquiry.number(), this.texts.moment(inquiry.askedAt()), inquiry.subject(),
				this.texts.of("inquiry.status." + inquiry.status()), inquiry.closingNote().orElse(""));
	}

	private Said said(InquiryMessage message) {
		return new Said(who(message), this.texts.moment(message.writtenAt()), message.text(), message.isAnswer());
	}

	private String who(InquiryMessage message) {
		return message.isAnswer()
				? this.texts.of("inquiry.answered-by",
						message.author().map(this.clerk::nameOf).orElseGet(() -> this.texts.of("inquiry.somebody")))
				: this.texts.of("inquiry.written-by", message.author().orElseThrow());
	}

}
