package dev.keiyaku.member;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MemberTests {

	private static final PersonalData PERSON = new PersonalData("髙橋 一郎", "タカハシ イチロウ", "", "", "0312345678",
			"ichiro@test.example");

	private static Member of(MemberStatus status) {
		Member member = Member.invited(null, "ichiro", "no password", Role.GENERAL, PERSON);
		switch (status) {
			case ACTIVE -> member.approve();
			case LOCKED -> {
				member.approve();
				member.lock();
			}
			case DECLINED -> member.decline();
			default -> {
			}
		}
		return member;
	}

	@Test
	void aLockedMemberIsLetInAgainByUnlocking() {
		Member member = of(MemberStatus.LOCKED);
		assertThat(member.mayAuthenticate()).isFalse();
		member.unlock();
		assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
		assertThat(member.mayAuthenticate()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
	void onlyAnActiveMemberIsLocked(MemberStatus status) {
		assertThatIllegalStateException().isThrownBy(() -> of(status).lock());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "LOCKED")
	void onlyALockedMemberIsUnlocked(MemberStatus status) {
		assertThatIllegalStateException().isThrownBy(() -> of(status).unlock());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PENDING")
	void onlyWhoAwaitsApprovalIsApproved(MemberStatus status) {
		assertThatIllegalStateException().isThrownBy(() -> of(status).approve());
		assertThatIllegalStateException().isThrownBy(() -> of(status).decline());
	}

	@Test
	void aDeclinedMemberHasNoOtherRole() {
		assertThatIllegalStateException().isThrownBy(() -> of(MemberStatus.DECLINED).changeRole(Role.ADMIN));
	}

	@Test
	void whatCanBeChosenFollowsTheStatus() {
		assertThat(MemberStatus.PENDING.choices())
			.isEqualTo(EnumSet.of(MemberStatus.PENDING, MemberStatus.ACTIVE, MemberStatus.DECLINED));
		assertThat(MemberStatus.ACTIVE.choices()).isEqualTo(EnumSet.of(MemberStatus.ACTIVE, MemberStatus.LOCKED));
		assertThat(MemberStatus.LOCKED.choices()).isEqualTo(EnumSet.of(MemberStatus.ACTIVE, MemberStatus.LOCKED));
		assertThat(MemberStatus.DECLINED.choices()).containsExactly(MemberStatus.DECLINED);
	}

	@Test
	void describingOneselfLeavesTheAddressAsConfirmed() {
		Member member = of(MemberStatus.ACTIVE);
		member.describe(new PersonalData("髙橋 二郎", "タカハシ ジロウ", "㈱総務", "", "0311112222", "forged@test.example"));
		assertThat(member.person().name()).isEqualTo("髙橋 二郎");
		assertThat(member.person().email()).isEqualTo("ichiro@test.example");
	}

}
