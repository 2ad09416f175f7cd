package dev.keiyaku.member;

/**
 * Asks a member who is signed in for their password again (store, "Signing in").
 */
public interface PasswordProof {

	/**
	 * @return whether it is the member's password; {@code false} also when it was wrong
	 * too often to be looked at
	 */
	boolean isGivenBy(SignedInMember member, String password);

}
