package dev.keiyaku.purchase;

import jakarta.persistence.Embeddable;

/** What the customer answered to a plan's question (store 4.1). */
@Embeddable
public record Answer(String planName, String question, String answer) {
}
