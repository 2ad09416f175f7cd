/**
 * Stepping through the forms that a process names, and doing once what they were filled
 * in for. The only wizard; a feature gives it a {@link dev.keiyaku.wizard.WizardSubject}.
 * Here are drafts and steps, nothing about any one procedure, and no reading of forms.
 */
@org.springframework.modulith.ApplicationModule(displayName = "wizard")
package dev.keiyaku.wizard;
