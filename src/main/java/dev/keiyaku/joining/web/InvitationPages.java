package dev.keiyaku.joining.web;

import dev.keiyaku.joining.InvitationNumbers;
import dev.keiyaku.joining.Invitations;
import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** How an invitation ends: accepted by who was invited, or withdrawn by who invites. */
@Controller
class InvitationPages {

	private final Invitations invitations;

	private final InvitationNumbers numbers;

	private final Permissions permissions;

	InvitationPages(Invitations invitations, InvitationNumbers numbers, Permissions permissions) {
		this.invitations = invitations;
		this.numbers = numbers;
		this.permissions = permissions;
	}

	@GetMapping("/invitations/registered")
	String registered() {
		return "joining/registered";
	}

	@PostMapping("/mypage/users/invitations/{number}/withdraw")
	String withdraw(@AuthenticationPrincipal SignedInMember member, @PathVariable String number) {
		this.permissions.require(member, Permission.MANAGE_USERS);
		try {
			if (!this.invitations.withdraw(number, member.companyId(), member)) {
				throw new ResponseStatusException(HttpStatus.NOT_FOUND);
			}
			return "redirect:" + this.numbers.page(number) + "?withdrawn";
		}
		catch (IllegalStateException ex) {
			return "redirect:" + this.numbers.page(number) + "?too-late";
		}
	}

}
