package dev.keiyaku.member;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** As of when a member's permissions are (store 8.3). */
class PermissionsTests {

	private final Granted granted = new Granted();

	private final Permissions permissions = new Permissions(this.granted);

	private final SignedInMember member = member(1);

	private static SignedInMember member(long id) {
		return new SignedInMember(id, "hanako", 2, "K-1", "見本 花子", "サンプル株式会社", "hanako@sample.example");
	}

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void aPageAsksOnceForAllThatItsMemberMay() {
		request();
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isTrue();
		assertThat(this.permissions.allows(this.member, Permission.MANAGE_USERS)).isFalse();
		assertThat(this.granted.asked).isOne();
	}

	@Test
	void whatWasTakenAwayIsNotOfferedByTheNextPage() {
		request();
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isTrue();
		this.granted.now.clear();
		request();
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isFalse();
	}

	@Test
	void whatWasTakenAwayDuringARequestIsNotDoneByIt() {
		request();
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isTrue();
		this.permissions.require(this.member, Permission.ORDER);
		this.granted.now.clear();
		assertThatExceptionOfType(PermissionMissingException.class)
			.isThrownBy(() -> this.permissions.require(this.member, Permission.ORDER));
	}

	@Test
	void nobodyHasAnothersPermissions() {
		request();
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isTrue();
		assertThat(this.permissions.allows(member(3), Permission.ORDER)).isFalse();
	}

	@Test
	void withoutARequestEachQuestionIsAnsweredAnew() {
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isTrue();
		this.granted.now.clear();
		assertThat(this.permissions.allows(this.member, Permission.ORDER)).isFalse();
	}

	private static void request() {
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
	}

	/** What the member of the number 1 may. */
	private static final class Granted implements RolePermissions {

		private final Set<Permission> now = EnumSet.of(Permission.ORDER);

		private int asked;

		@Override
		public Set<Permission> of(Role role) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Set<Permission> granted(long memberId) {
			this.asked++;
			return (memberId == 1) ? Set.copyOf(this.now) : Set.of();
		}

	}

}
