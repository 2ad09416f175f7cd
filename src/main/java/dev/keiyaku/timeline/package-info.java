/**
 * What a customer sees of a process as it goes on: its milestones, behind, now and ahead.
 * Knows no feature: which process and whose it is say the order and the contract, labels
 * and the usual way say the diagrams.
 */
@org.springframework.modulith.ApplicationModule(displayName = "timeline")
package dev.keiyaku.timeline;
