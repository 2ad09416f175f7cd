package dev.keiyaku.form;

/**
 * The Camunda Forms that the engine has deployed. A form that is not there is a mistake
 * in the store's own files, hence {@link IllegalStateException}.
 */
public interface Forms {

	/**
	 * Returns the newest deployed version of a form.
	 * @param formId the form's id, which is its file's name
	 */
	Form latest(String formId);

	/**
	 * Returns the form as it was deployed together with a process definition, so that a
	 * running wizard or task and its process are one version.
	 * @param processDefinitionId the engine's id of the definition, not its key
	 * @param formId the form's id, which is its file's name
	 */
	Form ofProcess(String processDefinitionId, String formId);

}
