package dev.keiyaku.member;

import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a member may do something: the one place to ask, from code ({@link #require})
 * and from templates ({@code @permissions.allows(#authentication.principal, 'ORDER')}).
 * It reads the member's role and the role's permissions as they are now, not as of the
 * sign-in, with one look into two primary keys.
 */
@Service
@Transactional(readOnly = true)
public class Permissions {

	private final RolePermissions roles;

	Permissions(RolePermissions roles) {
		this.roles = roles;
	}

	/**
	 * @return {@code false} for a member who is not active, too
	 */
	public boolean allows(SignedInMember member, Permission permission) {
		return this.roles.isGranted(member.memberId(), permission);
	}

	/**
	 * Answered 403 with a page that says whom to ask.
	 * @throws PermissionMissingException when the member may not
	 */
	public void require(SignedInMember member, Permission permission) {
		if (!allows(member, permission)) {
			throw new PermissionMissingException(permission);
		}
	}

	/**
	 * @return the role's row of the table
	 */
	public Set<Permission> of(Role role) {
		return this.roles.of(role);
	}

}
