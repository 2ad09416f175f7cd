/**
 * Camunda Forms outside the engine's own webapps: reading and validating them. The only
 * form validator. Kinds of fields and their rules may enter; what one form asks is said
 * by its file, what its answers mean by its feature.
 */
@org.springframework.modulith.ApplicationModule(displayName = "form")
package dev.keiyaku.form;
