package dev.keiyaku.wizard.web;

import dev.keiyaku.wizard.WizardOwner;
import dev.keiyaku.wizard.WizardSubject;

/** What a request for a wizard's page is about, and whose wizard it is. */
public record WizardVisit(WizardSubject subject, WizardOwner owner) {
}
