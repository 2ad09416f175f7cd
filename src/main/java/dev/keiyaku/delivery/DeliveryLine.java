package dev.keiyaku.delivery;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * One thing to deliver.
 *
 * @param desiredStart day from which the customer wants to use it, JST
 */
@Embeddable
public record DeliveryLine(String name, String unit, int quantity, LocalDate desiredStart) {
}
