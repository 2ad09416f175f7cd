package dev.keiyaku.rule;

/** The names of those who propose and settle changes; an owner reads those of others. */
@FunctionalInterface
public interface OwnerNames {

	/** The name; the user id of one who has left. */
	String of(String userId);

}
