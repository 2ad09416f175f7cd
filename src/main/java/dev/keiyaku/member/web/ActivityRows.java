package dev.keiyaku.member.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.audit.AuditEntry;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.store.Texts;
import dev.keiyaku.terms.TermsLibrary;

import org.springframework.stereotype.Component;

/** Says the entries of 操作履歴 in words: who did what, and on whom or what. */
@Component
class ActivityRows {

	private static final Set<AuditKind> ABOUT_A_NUMBER = Set.of(AuditKind.QUOTED, AuditKind.ORDERED,
			AuditKind.ORDER_CANCELLED, AuditKind.RECEIPT_CONFIRMED, AuditKind.PROCEDURE_REQUESTED,
			AuditKind.PROCEDURE_WITHDRAWN, AuditKind.INQUIRED);

	private static final String ROLES = " > ";

	private final Members members;

	private final BusinessNumbers numbers;

	private final TermsLibrary terms;

	private final Texts texts;

	ActivityRows(Members members, BusinessNumbers numbers, TermsLibrary terms, Texts texts) {
		this.members = members;
		this.numbers = numbers;
		this.terms = terms;
		this.texts = texts;
	}

	/**
	 * @param entries all of that company
	 */
	List<ActivityRow> of(List<AuditEntry> entries, long companyId) {
		Map<Long, String> names = this.members.ofCompany(companyId)
			.stream()
			.collect(Collectors.toMap(Member::id, (user) -> user.person().name()));
		return entries.stream().map((entry) -> row(entry, names)).toList();
	}

	private ActivityRow row(AuditEntry entry, Map<Long, String> names) {
		boolean numbered = ABOUT_A_NUMBER.contains(entry.kind());
		String detail = entry.detail().orElse("");
		String whom = numbered ? detail
				: entry.memberId().map(names::get).orElseGet(() -> this.texts.of("member.activity.of-company"));
		return new ActivityRow(this.texts.moment(entry.occurredAt()), this.texts.of("audit.kind." + entry.kind()),
				note(entry.kind(), detail), whom, numbered ? this.numbers.page(detail) : null, who(entry, names),
				entry.address().orElse(""));
	}

	private String who(AuditEntry entry, Map<Long, String> names) {
		if (entry.kind().isBeforeSignIn()) {
			return this.texts.of("member.activity.before-sign-in");
		}
		return entry.actorId().map(names::get).orElseGet(() -> this.texts.of("member.activity.by-store"));
	}

	private String note(AuditKind kind, String detail) {
		return switch (kind) {
			case ROLE_CHANGED -> detail.contains(ROLES) ? roles(detail.split(ROLES)) : null;
			case CONSENTED -> consent(detail);
			default -> null;
		};
	}

	private String roles(String[] change) {
		return this.texts.of("member.activity.role-change", this.texts.of("member.role." + change[0]),
				this.texts.of("member.role." + change[1]));
	}

	/** Terms are called as they are today. */
	private String consent(String detail) {
		int end = detail.lastIndexOf(' ');
		return this.texts.of("member.activity.consent", this.terms.get(detail.substring(0, end)).title(),
				detail.substring(end + 1));
	}

}
