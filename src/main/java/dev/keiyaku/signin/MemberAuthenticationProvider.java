package dev.keiyaku.signin;

import java.util.List;
import java.util.Optional;

import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Login ID and password (spec 1.2). An unknown login ID, a wrong password and a member
 * who may not sign in get the same answer after the same work.
 */
@Component
class MemberAuthenticationProvider implements AuthenticationProvider {

	private final Members members;

	private final PasswordEncoder passwords;

	private final String nobodysHash;

	MemberAuthenticationProvider(Members members, PasswordEncoder passwords) {
		this.members = members;
		this.passwords = passwords;
		this.nobodysHash = passwords.encode("nobody");
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Optional<Member> member = this.members.byLoginId(attempt.getName());
		boolean matches = this.passwords.matches(String.valueOf(attempt.getCredentials()),
				member.map(Member::passwordHash).orElse(this.nobodysHash));
		SignedInMember signedIn = member.filter(found -> matches && found.mayAuthenticate())
			.map(SignedInMember::of)
			.orElseThrow(() -> new BadCredentialsException("Unknown login ID or wrong password"));
		Role role = member.orElseThrow().role();
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
				List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
