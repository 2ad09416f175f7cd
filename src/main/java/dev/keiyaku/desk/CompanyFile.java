package dev.keiyaku.desk;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.mail.SentMail;
import dev.keiyaku.mail.SentMails;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.number.CasePaper;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a clerk who has a task reads of the company that it is about: its cases in which
 * the clerk's desks have, or had, a task, their papers, and the mails about them.
 */
@Service
public class CompanyFile {

	private static final int MOST_CASES = 50;

	private static final int MOST_MAILS = 30;

	private final DeskTasks tasks;

	private final Cases cases;

	private final CaseSearch search;

	private final SentMails mails;

	private final BusinessNumbers numbers;

	private final List<CasePaper<?>> papers;

	private final Texts texts;

	CompanyFile(DeskTasks tasks, Cases cases, CaseSearch search, SentMails mails, BusinessNumbers numbers,
			List<CasePaper<?>> papers, Texts texts) {
		this.tasks = tasks;
		this.cases = cases;
		this.search = search;
		this.mails = mails;
		this.numbers = numbers;
		this.papers = papers;
		this.texts = texts;
	}

	/**
	 * Texts for people.
	 *
	 * @param company its name
	 * @param number empty where it is no company's yet
	 * @param cases newest first
	 * @param papers the numbers of those that have one
	 * @param mails newest first
	 */
	public record Contents(String company, String number, List<CaseSearch.Past> cases, List<String> papers,
			List<Mail> mails) {
	}

	/** A mail as its reader got it. */
	public record Mail(String sentAt, String to, String subject, String text) {
	}

	/**
	 * Of the company of a task.
	 * @param desks ids of groups
	 * @throws NoSuchElementException when it is no open task of these desks, or is about
	 * nobody
	 */
	@Transactional(readOnly = true)
	public Contents of(Set<String> desks, String taskId) {
		Case about = about(desks, taskId);
		List<Case> all = ofCompany(desks, about);
		List<String> known = all.stream().map(Case::number).toList();
		return new Contents(Objects.toString(about.company(), ""),
				Optional.ofNullable(about.companyNumber()).orElse(""), this.search.past(all.stream()),
				all.stream().filter(this::hasPaper).map(Case::number).toList(),
				this.mails
					.about(Stream.concat(Stream.of(about.number()), known.stream()).distinct().toList(), MOST_MAILS)
					.stream()
					.map(this::mail)
					.toList());
	}

	/**
	 * The paper of one of the cases of a task's company.
	 * @param desks ids of groups
	 * @return empty where there is none
	 * @throws NoSuchElementException when it is no open task of these desks, or the case
	 * is another company's or other desks'
	 */
	@Transactional(readOnly = true)
	public Optional<byte[]> paper(Set<String> desks, String taskId, String number) {
		Case about = about(desks, taskId);
		if (ofCompany(desks, about).stream().noneMatch((shown) -> shown.number().equals(number))) {
			throw new NoSuchElementException("not in the file of the task's company: " + number);
		}
		return kindOf(number).flatMap((kind) -> kind.paper(number));
	}

	private Case about(Set<String> desks, String taskId) {
		String number = this.tasks.of(desks, List.of(taskId)).stream().findFirst().orElseThrow().number();
		return Optional.ofNullable(this.cases.of(Set.of(number)).get(number)).orElseThrow();
	}

	private List<Case> ofCompany(Set<String> desks, Case about) {
		return (about.companyId() != null) ? this.cases.ofCompany(desks, about.companyId(), MOST_CASES)
				: List.of(about);
	}

	private boolean hasPaper(Case about) {
		return kindOf(about.number()).filter((kind) -> kind.isMadeIn(about.state())).isPresent();
	}

	private Optional<CasePaper<?>> kindOf(String number) {
		return this.numbers.find(number, this.papers.stream());
	}

	private Mail mail(SentMail mail) {
		return new Mail(this.texts.moment(mail.sentAt()), mail.to(), mail.subject(),
				Optional.ofNullable(mail.text()).orElse(""));
	}

}
