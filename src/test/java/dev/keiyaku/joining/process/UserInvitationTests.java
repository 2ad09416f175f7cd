package dev.keiyaku.joining.process;

import dev.keiyaku.process.ConstantsAgreement;

class UserInvitationTests extends ConstantsAgreement {

	UserInvitationTests() {
		super(UserInvitation.KEY, UserInvitation.class, new JoiningProcessSetup().userInvitationVariables());
	}

}
