package dev.keiyaku.member.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.form.Form;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.form.FormIsland;
import dev.keiyaku.form.FormValidator;
import dev.keiyaku.form.Forms;
import dev.keiyaku.form.web.FormSubmission;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberNumbers;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.UserAdministration;
import dev.keiyaku.member.UserAdministration.Wish;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** The form {@code member-user}, which ticks a member's role and status. */
@Component
class UserForm {

	private final Forms forms;

	private final FormValidator validator;

	private final UserAdministration users;

	private final MemberNumbers numbers;

	private final Texts texts;

	UserForm(Forms forms, FormValidator validator, UserAdministration users, MemberNumbers numbers, Texts texts) {
		this.forms = forms;
		this.validator = validator;
		this.users = users;
		this.numbers = numbers;
		this.texts = texts;
	}

	FormIsland show(Member user, Role role, MemberStatus status) {
		Map<String, Object> data = data(user);
		data.put("role", role.name());
		data.put("status", status.name());
		String url = "%s?fingerprint=%d".formatted(this.numbers.page(user.number()), user.version());
		return new FormIsland(form(), data, url, null, this.texts.of("member.user.to-confirm"));
	}

	/** Checks against the form, then whether it may be. */
	FormCheck check(Member user, FormSubmission submission) {
		FormCheck check = this.validator.check(form(), submission.values(), data(user));
		if (!check.passed()) {
			return check;
		}
		Wish wish = wish(user, check);
		if (!wish.changes(user)) {
			return check.with("status", this.texts.of("member.user.unchanged"));
		}
		if (this.users.losesLastAdministrator(user, wish)) {
			String field = (wish.status() != user.status()) ? "status" : "role";
			return check.with(field, this.texts.of("member.users.last-administrator"));
		}
		return check;
	}

	/** What a passed check says. */
	Wish wish(Member user, FormCheck check) {
		return new Wish(Role.valueOf(check.value("role", String.class).orElseThrow()),
				MemberStatus.valueOf(check.value("status", String.class).orElseThrow()), user.version());
	}

	private Form form() {
		return this.forms.latest("member-user");
	}

	private Map<String, Object> data(Member user) {
		Map<String, Object> data = new HashMap<>();
		data.put("roles", choices(List.of(Role.values()), "member.role."));
		data.put("statuses", choices(user.status().choices(), "member.choice."));
		return data;
	}

	private List<Map<String, Object>> choices(Collection<? extends Enum<?>> values, String key) {
		return values.stream()
			.map((value) -> Map.<String, Object>of("value", value.name(), "label", this.texts.of(key + value.name())))
			.toList();
	}

}
