package dev.keiyaku.wizard;

import java.util.List;
import java.util.Optional;

/**
 * A wizard as one version of a process describes it.
 *
 * @param processDefinitionId the engine's id of that version
 * @param customerForms the ids of the forms to step through, in order
 * @param confirmationForm the id of the form beside the final button, if any
 */
public record WizardDefinition(String processDefinitionId, List<String> customerForms,
		Optional<String> confirmationForm) {
}
