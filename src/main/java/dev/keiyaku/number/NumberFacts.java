package dev.keiyaku.number;

/**
 * What a feature answers about its numbers to a module below it. The type argument says
 * about which: {@code implements MailFacts<OrderNumbers>}.
 *
 * @param <K> the kind of number
 * @see BusinessNumbers#facts
 */
public interface NumberFacts<K extends NumberKind> {

}
