/**
 * Camunda Forms outside the engine's own webapps: reading and validating them. The only
 * form validator.
 */
@org.springframework.modulith.ApplicationModule(displayName = "form")
package dev.keiyaku.form;
