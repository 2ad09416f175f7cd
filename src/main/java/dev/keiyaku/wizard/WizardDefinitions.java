package dev.keiyaku.wizard;

import java.util.Optional;

/** The wizards that deployed processes describe. */
public interface WizardDefinitions {

	/**
	 * Returns the wizard of a process's newest version.
	 * @param activity the activity that describes it; empty for the start event
	 */
	WizardDefinition latest(String processKey, Optional<String> activity);

	/**
	 * Returns the wizard of one version of a process.
	 * @param activity the activity that describes it; empty for the start event
	 */
	WizardDefinition of(String processDefinitionId, Optional<String> activity);

}
