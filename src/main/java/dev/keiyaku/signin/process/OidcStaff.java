package dev.keiyaku.signin.process;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.setting.StartCheck;
import dev.keiyaku.setting.WrongSetting;
import dev.keiyaku.signin.StaffRefusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff whom the provider of the organisation's accounts knows, as users of the
 * engine: made at the first sign-in, with the name that tasks show; in the groups that
 * the provider says, no others, as of each sign-in. They have no password here.
 */
@Component
@ConditionalOnProperty(StaffOidcProperties.PREFIX + "issuer")
class OidcStaff implements StartCheck {

	/** What a user id may be made of; e-mail addresses are among them. */
	static final String USER_ID = "[a-zA-Z0-9._@-]+";

	private static final Logger log = LoggerFactory.getLogger(OidcStaff.class);

	/** Under which the engine notes who of the provider's a user is. */
	private static final String SUBJECT = "oidc-subject";

	private static final int LONGEST_ID = 64;

	private final IdentityService identity;

	private final StaffOidcProperties properties;

	OidcStaff(IdentityService identity, StaffOidcProperties properties) {
		this.identity = identity;
		this.properties = properties;
	}

	/** A group that is misspelt would let nobody in. */
	@Override
	public void check() {
		Set<String> unknown = this.properties.unknown(groups());
		WrongSetting.unless(unknown.isEmpty(), StaffOidcProperties.PREFIX + "groups",
				"must name groups that the store has, unlike " + String.join(", ", unknown));
	}

	/**
	 * Takes over what the provider says of a person; who has lost all groups loses them
	 * here as well, and is refused.
	 * @return the engine's user id
	 * @throws StaffRefusal when nothing of the store's is theirs, or the id somebody
	 * else's
	 */
	@Transactional(noRollbackFor = StaffRefusal.class)
	public String admit(OidcUser person) {
		Set<String> groups = this.properties.of(theirGroups(person), groups());
		String id = person.getClaimAsString(this.properties.userClaim());
		boolean isUserId = id != null && id.matches(USER_ID) && id.length() <= LONGEST_ID;
		if (groups.isEmpty()) {
			if (isUserId && subject(person).equals(this.identity.getUserInfo(id, SUBJECT))) {
				put(id, groups);
			}
			throw new StaffRefusal(StaffRefusal.Reason.NO_GROUP);
		}
		if (!isUserId) {
			throw new StaffRefusal(StaffRefusal.Reason.NO_USER_ID);
		}
		keep(id, person);
		put(id, groups);
		log.info("staff signed in by the organisation's account, groups {}", groups);
		return id;
	}

	private Collection<String> theirGroups(OidcUser person) {
		return (person.getClaim(this.properties.groupsClaim()) instanceof Collection<?> groups)
				? groups.stream().map(String::valueOf).toList()
				: Stream.ofNullable(person.getClaimAsString(this.properties.groupsClaim())).toList();
	}

	private List<String> groups() {
		return this.identity.createGroupQuery().list().stream().map(Group::getId).toList();
	}

	private void keep(String id, OidcUser person) {
		String subject = subject(person);
		User user = this.identity.createUserQuery().userId(id).singleResult();
		if (user == null) {
			user = this.identity.newUser(id);
		}
		else if (!subject.equals(this.identity.getUserInfo(id, SUBJECT))) {
			throw new StaffRefusal(StaffRefusal.Reason.TAKEN);
		}
		String family = Optional.ofNullable(person.getFamilyName()).orElse(name(person, id));
		String given = Optional.ofNullable(person.getGivenName()).orElse("");
		if (!Objects.equals(user.getLastName(), family) || !Objects.equals(user.getFirstName(), given)
				|| !Objects.equals(user.getEmail(), person.getEmail())) {
			user.setLastName(family);
			user.setFirstName(given);
			user.setEmail(person.getEmail());
			this.identity.saveUser(user);
		}
		this.identity.setUserInfo(id, SUBJECT, subject);
	}

	private static String subject(OidcUser person) {
		return person.getIssuer() + " " + person.getSubject();
	}

	private static String name(OidcUser person, String id) {
		return (person.getGivenName() == null && person.getFullName() != null) ? person.getFullName() : id;
	}

	private void put(String id, Set<String> groups) {
		Set<String> missing = new HashSet<>(groups);
		for (Group group : this.identity.createGroupQuery().groupMember(id).list()) {
			if (!missing.remove(group.getId())) {
				this.identity.deleteMembership(id, group.getId());
			}
		}
		missing.forEach((group) -> this.identity.createMembership(id, group));
	}

}
