package dev.keiyaku.member;

import java.util.List;

import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** Invited members wait for their 管理者 (store 8.1). */
@Component
class UsersToApprove implements Waiting {

	private final MemberRepository members;

	private final MemberNumbers numbers;

	private final Permissions permissions;

	private final Texts texts;

	UsersToApprove(MemberRepository members, MemberNumbers numbers, Permissions permissions, Texts texts) {
		this.members = members;
		this.numbers = numbers;
		this.permissions = permissions;
		this.texts = texts;
	}

	@Override
	public List<Item> waitingFor(SignedInMember member) {
		if (!this.permissions.allows(member, Permission.MANAGE_USERS)) {
			return List.of();
		}
		return this.members.ofCompany(member.companyId(), MemberStatus.PENDING).stream().map(this::item).toList();
	}

	private Item item(Member pending) {
		String name = pending.person().name();
		return new Item(this.texts.of("member.waiting.approval", name), this.texts.of("member.waiting.approval.note"),
				this.numbers.page(pending.number()), this.texts.of("member.waiting.approval.open"),
				this.texts.of("member.waiting.approval.open.of", name));
	}

}
