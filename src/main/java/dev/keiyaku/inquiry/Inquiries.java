package dev.keiyaku.inquiry;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.audit.ClientAddress;
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.Lists;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.Processes;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inquiries of everybody (store 9). */
@Service
@Transactional
public class Inquiries {

	private final InquiryRepository inquiries;

	private final InquiryNumbers numbers;

	private final InquiryTopics topics;

	private final Limits limits;

	private final Processes processes;

	private final Members members;

	private final AuditTrail audit;

	private final InquiryProperties properties;

	private final Clock clock;

	Inquiries(InquiryRepository inquiries, InquiryNumbers numbers, InquiryTopics topics, Limits limits,
			Processes processes, Members members, AuditTrail audit, InquiryProperties properties, Clock clock) {
		this.inquiries = inquiries;
		this.numbers = numbers;
		this.topics = topics;
		this.limits = limits;
		this.processes = processes;
		this.members = members;
		this.audit = audit;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Takes a question whose form has been checked, and begins its process, both or
	 * neither.
	 * @return its number, {@code I-…}
	 * @throws LimitReachedException when an address that nobody has confirmed has been
	 * written to too often
	 * @throws IllegalArgumentException when it is about something that is not the
	 * company's
	 */
	public String ask(AskInquiry asked) {
		asked.topic().ifPresent((topic) -> {
			if (!asked.member().filter((member) -> this.topics.isOf(topic, member.companyId())).isPresent()) {
				throw new IllegalArgumentException("Not the asking company's: " + topic);
			}
		});
		if (!isOwnAddress(asked)) {
			this.limits.take(Share.ofMailbox(Limit.MAILS_TO_ADDRESS, asked.inquirer().email()));
		}
		Inquiry inquiry = this.inquiries
			.save(new Inquiry(this.numbers.next(), asked, ClientAddress.current().orElse(null), this.clock));
		asked.member().ifPresent((member) -> {
			this.audit.record(AuditEvent.own(AuditKind.CONSENTED, member.companyId(), member.memberId())
				.with("privacy " + asked.privacyVersion()));
			recordAsked(inquiry, member);
		});
		this.processes.begin(InquiryProcess.KEY, inquiry.number());
		return inquiry.number();
	}

	private boolean isOwnAddress(AskInquiry asked) {
		return asked.member()
			.map((member) -> this.members.byId(member.memberId()))
			.filter((member) -> member.person().email().equalsIgnoreCase(asked.inquirer().email()))
			.isPresent();
	}

	/** Returns how many inquiries came of one wizard's owner. */
	@Transactional(readOnly = true)
	public long countOf(String origin) {
		return this.inquiries.countByOrigin(origin);
	}

	/** Staff answer; see {@link Inquiry} for what is refused. */
	public void answer(String number, String clerk, String text) {
		changing(number).answer(clerk, text, this.clock);
	}

	/** Staff end it without an answer; see {@link Inquiry} for what is refused. */
	public void closeUnanswered(String number, String note) {
		changing(number).closeUnanswered(note, this.clock);
	}

	/** Nobody has asked back in time; see {@link Inquiry} for what is refused. */
	public void close(String number) {
		changing(number).close(this.clock);
	}

	/**
	 * A member of the company asks back.
	 * @return whether it could be; else it is being answered, or closed
	 * @throws NoSuchElementException when the company has no such inquiry
	 */
	public boolean askBack(String number, SignedInMember member, String text) {
		Inquiry inquiry = this.inquiries.lock(number, member.companyId()).orElseThrow();
		boolean askedBack = askBack(inquiry, member.name(), text,
				Share.of(Limit.PROCEDURES_OF_MEMBER, member.memberId()),
				Share.of(Limit.PROCEDURES_OF_COMPANY, member.companyId()));
		if (askedBack) {
			recordAsked(inquiry, member);
		}
		return askedBack;
	}

	private void recordAsked(Inquiry inquiry, SignedInMember member) {
		this.audit
			.record(AuditEvent.business(AuditKind.INQUIRED, member.companyId(), member.memberId(), inquiry.number()));
	}

	/**
	 * A visitor asks back whom a mailed link has led here.
	 * @return whether it could be; else it is being answered, or closed
	 * @throws NoSuchElementException when the link opens nothing
	 */
	public boolean askBack(String token, String text) {
		Inquiry inquiry = usable(this.inquiries.lockByLinkHash(SecretToken.hash(token))).orElseThrow();
		return askBack(inquiry, inquiry.inquirer().name(), text, Share.ofNetwork(Limit.PROCEDURES_FROM_NETWORK));
	}

	private boolean askBack(Inquiry inquiry, String name, String text, Share... shares) {
		if (!inquiry.isAnswered()) {
			return false;
		}
		this.limits.take(shares);
		inquiry.askBack(name, text, this.clock);
		this.processes.goOn(InquiryProcess.ASKED_BACK, inquiry.number());
		return true;
	}

	/** Makes the only link that opens the thread; an earlier one is void. */
	String newLink(String number) {
		String token = SecretToken.random();
		changing(number).link(SecretToken.hash(token), this.properties.openFor(), this.clock);
		return token;
	}

	/**
	 * What a mailed link opens.
	 * @return empty when it is over, or void, or none
	 */
	@Transactional(readOnly = true)
	public Optional<Inquiry> look(String token) {
		return usable(this.inquiries.findByLinkHash(SecretToken.hash(token))).map(Inquiry::complete);
	}

	private Optional<Inquiry> usable(Optional<Inquiry> linked) {
		return linked.filter((inquiry) -> !inquiry.isLinkOver(this.clock));
	}

	private Inquiry changing(String number) {
		return this.inquiries.lock(number).orElseThrow();
	}

	/**
	 * For the store's own procedures, which act for everybody.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Inquiry byNumber(String number) {
		return this.inquiries.findByNumber(number).map(Inquiry::complete).orElseThrow();
	}

	/** Other inquiries of the same company or visitor, newest first. */
	@Transactional(readOnly = true)
	List<Inquiry> others(Inquiry inquiry, int most) {
		Pageable newest = PageRequest.ofSize(most);
		return inquiry.companyId()
			.map((company) -> this.inquiries.findByCompanyIdAndNumberNotOrderByIdDesc(company, inquiry.number(),
					newest))
			.orElseGet(() -> this.inquiries.findOthersOfVisitor(inquiry.inquirer().email(), inquiry.number(), newest));
	}

	/** Returns the inquiry if it is that company's. */
	@Transactional(readOnly = true)
	public Optional<Inquiry> find(String number, long companyId) {
		return this.inquiries.findByNumberAndCompanyId(number, companyId).map(Inquiry::complete);
	}

	/** Returns the company's inquiries that the list is asked for. */
	@Transactional(readOnly = true)
	public Page<Inquiry> of(long companyId, ListQuery query) {
		return Lists.page(this.inquiries, "companyId", companyId, query);
	}

}
