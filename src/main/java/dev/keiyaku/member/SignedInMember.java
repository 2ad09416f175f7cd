package dev.keiyaku.member;

import java.io.Serializable;
import java.security.Principal;

/**
 * The member behind a request: Spring Security's principal. It holds what every page
 * needs, as of the sign-in.
 *
 * @param companyNumber public number, {@code K-…}
 */
public record SignedInMember(long memberId, String loginId, long companyId, String companyNumber, String name,
		String companyName, String email) implements Principal, Serializable {

	/**
	 * @return the member as of now
	 */
	public static SignedInMember of(Member member) {
		Company company = member.company();
		PersonalData person = member.person();
		return new SignedInMember(member.id(), member.loginId(), company.id(), company.number(), person.name(),
				company.name(), person.email());
	}

	@Override
	public String getName() {
		return this.loginId;
	}

	@Override
	public String toString() {
		return "SignedInMember[memberId=%d, companyNumber=%s]".formatted(this.memberId, this.companyNumber);
	}

}
