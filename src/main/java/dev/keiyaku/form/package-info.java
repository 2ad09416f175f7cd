/**
 * Camunda Forms outside the engine's own webapps: reading, validating, and stepping
 * through them. The only form validator and the only wizard.
 */
@org.springframework.modulith.ApplicationModule(displayName = "form")
package dev.keiyaku.form;
