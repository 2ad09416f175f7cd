package dev.keiyaku.process.webapp;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.stereotype.Component;

/** Says at which desks whoever calls the webapps' API works. */
@Component
public class StaffDesks {

	private static final String ADMINISTRATORS = "camunda-admin";

	private final IdentityService identity;

	private final StaffGroups groups;

	StaffDesks(IdentityService identity, StaffGroups groups) {
		this.identity = identity;
		this.groups = groups;
	}

	/**
	 * Somebody of the staff.
	 *
	 * @param desks ids of groups; an administrator works at all desks
	 */
	public record AtDesks(String userId, Set<String> desks) {
	}

	/**
	 * @throws NoSuchElementException when nobody has signed in; the doors let nobody in
	 * then
	 */
	public AtDesks of(HttpServletRequest request) {
		StaffMember caller = StaffMember.of(request, this.identity).orElseThrow();
		Set<String> all = this.groups.ids();
		return new AtDesks(caller.userId(), caller.groups().contains(ADMINISTRATORS) ? all
				: caller.groups().stream().filter(all::contains).collect(Collectors.toUnmodifiableSet()));
	}

}
