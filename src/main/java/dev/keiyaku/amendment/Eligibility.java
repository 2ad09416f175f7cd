package dev.keiyaku.amendment;

import java.util.Optional;

/**
 * What the decision {@code change-eligibility} says of one kind of change to one line
 * (store 6.2).
 *
 * @param timing empty when it is not possible
 * @param reason in words for the customer: why not, or why then
 */
public record Eligibility(Optional<Timing> timing, String reason) {
}
