package dev.keiyaku.timeline.process;

/**
 * What a diagram says of one of its milestones.
 *
 * @param label {@code customerLabel}
 * @param waitsFor {@code customerWaitsFor}, or null
 * @param dateVariable the variable with the date of the timer that stands before it on
 * the usual way, or null
 * @param businessDays in how many a task is due, or null
 */
record Signpost(String label, String waitsFor, String dateVariable, Integer businessDays) {
}
