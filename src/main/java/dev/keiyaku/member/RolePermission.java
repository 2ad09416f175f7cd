package dev.keiyaku.member;

import java.io.Serializable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

/** A role has a permission. */
@Entity
@IdClass(RolePermission.Key.class)
class RolePermission {

	@Id
	@Enumerated(EnumType.STRING)
	private Role role;

	@Id
	@Enumerated(EnumType.STRING)
	private Permission permission;

	protected RolePermission() {
	}

	record Key(Role role, Permission permission) implements Serializable {
	}

}
