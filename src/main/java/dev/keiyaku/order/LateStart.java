package dev.keiyaku.order;

import java.time.LocalDate;

/**
 * A line of an order that starts later than desired (store 4.2).
 *
 * @param line its place among the order's lines, from 0
 * @param start the first day on which it can be used, JST
 */
public record LateStart(int line, LocalDate start) {
}
