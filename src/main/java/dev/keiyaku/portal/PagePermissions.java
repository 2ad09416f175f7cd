package dev.keiyaku.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

import static dev.keiyaku.member.Permission.CANCEL_CONTRACTS;
import static dev.keiyaku.member.Permission.CHANGE_CONTRACTS;
import static dev.keiyaku.member.Permission.CONFIRM_RECEIPT;
import static dev.keiyaku.member.Permission.EDIT_COMPANY;
import static dev.keiyaku.member.Permission.MANAGE_USERS;
import static dev.keiyaku.member.Permission.ORDER;
import static dev.keiyaku.member.Permission.QUOTE;
import static dev.keiyaku.member.Permission.SEE_BILLS;
import static dev.keiyaku.member.Permission.SEE_CONTRACTS;
import static dev.keiyaku.member.Permission.SEE_INQUIRIES;
import static dev.keiyaku.member.Permission.SEE_ORDERS;
import static dev.keiyaku.member.Permission.SEE_QUOTES;

/**
 * Which of the members' pages a member may reach (store 8.3). The first rule that matches
 * counts; a members' page that no rule names is not there for anybody, so that a new page
 * is closed until somebody has said who may open it.
 */
@Component
class PagePermissions implements AuthorizationManager<RequestAuthorizationContext> {

	static final List<Rule> RULES = List.of(
			// what every member may do
			Rule.any("/products/**"), Rule.any("/mypage"), Rule.any("/mypage/roles/**"), Rule.any("/mypage/activity"),
			Rule.any("/mypage/security/**"), Rule.any("/inquiry/about/**"),
			// the cart serves quotes and orders
			Rule.any("/cart/quote/**", QUOTE), Rule.any("/cart/**", QUOTE, ORDER), Rule.any("/order/**", ORDER),
			Rule.get("/mypage/quotes.csv", SEE_QUOTES), Rule.get("/mypage/quotes/**", SEE_QUOTES),
			Rule.any("/mypage/quotes/**", QUOTE), Rule.any("/mypage/orders/*/cancel", ORDER),
			Rule.get("/mypage/orders.csv", SEE_ORDERS), Rule.get("/mypage/orders/**", SEE_ORDERS),
			Rule.any("/mypage/orders/*/receipt", CONFIRM_RECEIPT),
			Rule.any("/mypage/contracts/*/change/**", CHANGE_CONTRACTS),
			Rule.any("/mypage/contracts/*/cancel/**", CANCEL_CONTRACTS),
			Rule.any("/mypage/contracts/*/procedures/*/receipt", CONFIRM_RECEIPT),
			Rule.any("/mypage/contracts/*/procedures/*/withdraw", CHANGE_CONTRACTS, CANCEL_CONTRACTS),
			Rule.get("/mypage/contracts.csv", SEE_CONTRACTS), Rule.get("/mypage/contracts/**", SEE_CONTRACTS),
			Rule.get("/mypage/bills.csv", SEE_BILLS), Rule.get("/mypage/bills/**", SEE_BILLS),
			Rule.get("/mypage/inquiries.csv", SEE_INQUIRIES), Rule.any("/mypage/inquiries/**", SEE_INQUIRIES),
			// the company and its users
			Rule.any("/mypage/users/**", MANAGE_USERS), Rule.any("/mypage/profile/company/**", EDIT_COMPANY),
			Rule.any("/mypage/profile/**"));

	private static final AuthorizationManager<RequestAuthorizationContext> SIGNED_IN = AuthenticatedAuthorizationManager
		.authenticated();

	private final Permissions permissions;

	PagePermissions(Permissions permissions) {
		this.permissions = permissions;
	}

	@Override
	public AuthorizationDecision check(Supplier<Authentication> member, RequestAuthorizationContext page) {
		if (!SIGNED_IN.authorize(member, page).isGranted()
				|| !(member.get().getPrincipal() instanceof SignedInMember asking)) {
			return new AuthorizationDecision(false);
		}
		HttpServletRequest request = page.getRequest();
		Optional<Rule> rule = RULES.stream().filter((candidate) -> candidate.matches(request)).findFirst();
		if (rule.isEmpty()) {
			return new NoSuchPage();
		}
		boolean granted = rule.get().isFor(asking, this.permissions);
		if (!granted) {
			MissingPermission.note(request, rule.get().anyOf().iterator().next());
		}
		return new AuthorizationDecision(granted);
	}

	/** Whether a page was refused because there is none. */
	static boolean isNoSuchPage(AccessDeniedException refusal) {
		return refusal instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof NoSuchPage;
	}

	/**
	 * Who may open which pages.
	 *
	 * @param method {@code null} for all
	 * @param anyOf one of these is enough; none is needed where there are none
	 */
	record Rule(HttpMethod method, String pattern, Set<Permission> anyOf, PathPatternRequestMatcher matcher) {

		static Rule any(String pattern, Permission... anyOf) {
			return new Rule(null, pattern, Set.of(anyOf), PathPatternRequestMatcher.withDefaults().matcher(pattern));
		}

		static Rule get(String pattern, Permission... anyOf) {
			return new Rule(HttpMethod.GET, pattern, Set.of(anyOf),
					PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, pattern));
		}

		boolean matches(HttpServletRequest request) {
			return this.matcher.matches(request);
		}

		boolean isFor(SignedInMember member, Permissions permissions) {
			return this.anyOf.isEmpty()
					|| this.anyOf.stream().anyMatch((permission) -> permissions.allows(member, permission));
		}

	}

	private static final class NoSuchPage extends AuthorizationDecision {

		NoSuchPage() {
			super(false);
		}

	}

}
