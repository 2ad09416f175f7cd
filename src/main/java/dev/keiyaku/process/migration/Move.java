package dev.keiyaku.process.migration;

import java.util.List;

/**
 * An instance that is to go to another version, or has gone.
 *
 * @param number its business key
 * @param obstacles why it cannot; empty when it can
 */
record Move(String instanceId, String number, List<Obstacle> obstacles) {
}
