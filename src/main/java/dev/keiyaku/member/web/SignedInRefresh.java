package dev.keiyaku.member.web;

import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets a session know at once what its member has changed about themselves. */
@Component
class SignedInRefresh {

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final Members members;

	SignedInRefresh(Members members) {
		this.members = members;
	}

	void now(SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
		Authentication before = SecurityContextHolder.getContext().getAuthentication();
		UsernamePasswordAuthenticationToken now = UsernamePasswordAuthenticationToken
			.authenticated(SignedInMember.of(this.members.byId(member.memberId())), null, before.getAuthorities());
		now.setDetails(before.getDetails());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(now);
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

}
