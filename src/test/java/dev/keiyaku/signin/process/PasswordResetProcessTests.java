package dev.keiyaku.signin.process;

import dev.keiyaku.process.ConstantsAgreement;

class PasswordResetProcessTests extends ConstantsAgreement {

	PasswordResetProcessTests() {
		super(PasswordResetProcess.KEY, PasswordResetProcess.class, new ResetProcessSetup().passwordResetVariables());
	}

}
