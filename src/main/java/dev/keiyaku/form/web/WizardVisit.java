package dev.keiyaku.form.web;

import dev.keiyaku.form.WizardOwner;
import dev.keiyaku.form.WizardSubject;

/** What a request for a wizard's page is about, and whose wizard it is. */
public record WizardVisit(WizardSubject subject, WizardOwner owner) {
}
