package dev.keiyaku.form;

/** The wizards that deployed processes describe. */
public interface WizardDefinitions {

	/** Returns the wizard of a process's newest version. */
	WizardDefinition latest(String processKey);

	/** Returns the wizard of one version of a process. */
	WizardDefinition of(String processDefinitionId);

}
