package dev.keiyaku.process.migration;

/**
 * Why an instance cannot go to another version.
 *
 * @param activityId where it is, in the version that it has; null when it is no place's
 * fault
 * @param reason in words
 */
record Obstacle(String activityId, String reason) {
}
