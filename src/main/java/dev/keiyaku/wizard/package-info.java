/**
 * Stepping through the forms that a process names, and doing once what they were filled
 * in for. A feature adds a {@link dev.keiyaku.wizard.Wizard}, most simply a
 * {@link dev.keiyaku.wizard.web.WizardController}. Here are drafts and steps, nothing
 * about any one procedure, and no reading of forms.
 */
@org.springframework.modulith.ApplicationModule(displayName = "wizard")
package dev.keiyaku.wizard;
