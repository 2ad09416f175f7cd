package dev.keiyaku.quote;

/** What forbids ordering a line of the cart now. */
public record CartProblem(CartLine line, LineProblem problem) {
}
