package dev.keiyaku.member;

/** A member tried what their role does not allow; nothing was done. */
public class PermissionMissingException extends RuntimeException {

	private final Permission permission;

	public PermissionMissingException(Permission permission) {
		super("needs " + permission);
		this.permission = permission;
	}

	public Permission permission() {
		return this.permission;
	}

}
