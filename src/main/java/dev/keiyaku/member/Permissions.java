package dev.keiyaku.member;

import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether a member may do something: the one place to ask, from code ({@link #require})
 * and from templates ({@code @permissions.allows(#authentication.principal, 'ORDER')}).
 * It reads the member's role and the role's permissions with one look into two primary
 * keys, as they are now, not as of the sign-in: what a page shows, once a request, and
 * what is done, each time.
 */
@Service
public class Permissions {

	private static final String OF_REQUEST = "keiyaku.member.permissions.";

	private final RolePermissions roles;

	Permissions(RolePermissions roles) {
		this.roles = roles;
	}

	/**
	 * Whether pages offer it.
	 * @return {@code false} for a member who is not active, too
	 */
	public boolean allows(SignedInMember member, Permission permission) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return granted(member).contains(permission);
		}
		String name = OF_REQUEST + member.memberId();
		Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
		if (known == null) {
			known = granted(member);
			request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
		}
		return ((Set<?>) known).contains(permission);
	}

	/**
	 * Answered 403 with a page that says whom to ask.
	 * @throws PermissionMissingException when the member may not
	 */
	public void require(SignedInMember member, Permission permission) {
		if (!granted(member).contains(permission)) {
			throw new PermissionMissingException(permission);
		}
	}

	private Set<Permission> granted(SignedInMember member) {
		return this.roles.granted(member.memberId());
	}

	/**
	 * @return the role's row of the table
	 */
	public Set<Permission> of(Role role) {
		return this.roles.of(role);
	}

}
