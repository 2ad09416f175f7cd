package dev.keiyaku.signin;

import dev.keiyaku.SignInFactor;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.SignedInMember;

import org.springframework.context.ApplicationContext;

/**
 * What a member's first sign-in leaves behind, without its mail: codes come by mail, and
 * one browser is trusted, which the member's next client or window is.
 */
public final class EarlierSignIn {

	private EarlierSignIn() {
	}

	public static void of(Member member, ApplicationContext store) {
		store.getBean(SecondFactors.class).useMail(member.id());
		String browser = store.getBean(TrustedBrowsers.class).trust(SignedInMember.of(member), "Chrome / Linux");
		int port = store.getEnvironment().getRequiredProperty("server.port", Integer.class);
		new SignInFactor(port).keepBrowser(member.loginId(), browser);
	}

}
