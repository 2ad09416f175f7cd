package dev.keiyaku.payment;

/**
 * What a clerk reads about a check on hold.
 *
 * @param kind what is checked, as people call it, such as 注文
 * @param company whose it is
 * @param facts what the form {@code resolve-credit-check} shows of it: the number and its
 * moment, the company, who applied, lines and sums, the check itself, earlier orders
 */
public record HeldCheck(String kind, String company, Object facts) {
}
