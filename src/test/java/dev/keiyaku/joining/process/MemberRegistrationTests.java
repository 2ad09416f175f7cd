package dev.keiyaku.joining.process;

import dev.keiyaku.process.ConstantsAgreement;

class MemberRegistrationTests extends ConstantsAgreement {

	MemberRegistrationTests() {
		super(MemberRegistration.KEY, MemberRegistration.class,
				new JoiningProcessSetup().memberRegistrationVariables());
	}

}
