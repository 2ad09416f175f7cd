package dev.keiyaku.order;

import jakarta.persistence.Embeddable;

/** The version of terms that was agreed to with the order. */
@Embeddable
public record Consent(String termsCode, String termsVersion, String title) {
}
