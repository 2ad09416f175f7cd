package dev.keiyaku.wizard;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.member.SignedInMember;

import org.springframework.web.util.UriUtils;

/**
 * What a request for a wizard's page is about, and whose wizard it is.
 *
 * @param owner unique over members and visitors: nobody else reads or continues its draft
 * @param signedIn who is signed in, on pages for visitors too
 * @param variables of the wizard's path
 */
public record WizardVisit(String owner, Optional<SignedInMember> signedIn, Map<String, String> variables) {

	/** Which one it is about, where an owner may be in the middle of several. */
	private static final String ITEM = "item";

	/** Before a visitor's key; alone, where there is none yet. */
	private static final String STRANGER = "visitor:";

	/** Returns the visit of a wizard of the members' pages. */
	public static WizardVisit member(SignedInMember member, Map<String, String> variables) {
		return new WizardVisit("member:" + member.memberId(), Optional.of(member), variables);
	}

	/**
	 * Returns the visit of a wizard that needs no sign-in.
	 * @param key unguessable, the visitor's own
	 */
	public static WizardVisit visitor(String key, Optional<SignedInMember> signedIn, Map<String, String> variables) {
		return new WizardVisit(STRANGER + key, signedIn, variables);
	}

	/**
	 * Returns the visit of somebody who has not entered anything yet, and of whom nothing
	 * is kept.
	 */
	public static WizardVisit stranger(Optional<SignedInMember> signedIn, Map<String, String> variables) {
		return new WizardVisit(STRANGER, signedIn, variables);
	}

	boolean isStranger() {
		return this.owner.equals(STRANGER);
	}

	/** Whether the wizard needs no sign-in, whoever is signed in. */
	boolean isVisitor() {
		return this.owner.startsWith(STRANGER);
	}

	/**
	 * Returns the member.
	 * @throws IllegalStateException when nobody is signed in
	 */
	public SignedInMember member() {
		return this.signedIn.orElseThrow(() -> new IllegalStateException("Nobody is signed in: " + this.owner));
	}

	/**
	 * Returns the path's variable {@code item}, each of which has a draft of its own;
	 * empty where the path has none. It is kept with the draft, so a secret is never
	 * named so.
	 */
	public String item() {
		return this.variables.getOrDefault(ITEM, "");
	}

	/** Returns a path that the wizard names, with the variables in their places. */
	public String at(String path) {
		String filled = path;
		for (Map.Entry<String, String> variable : this.variables.entrySet()) {
			filled = filled.replace("{" + variable.getKey() + "}",
					UriUtils.encodePathSegment(variable.getValue(), StandardCharsets.UTF_8));
		}
		return filled;
	}

}
