package dev.keiyaku.member.web;

/**
 * A line of 操作履歴, in words.
 *
 * @param note what more there is to say of it, or null
 * @param whom the user or the number that it is about
 * @param page where that number's page is, or null
 * @param who by whom
 * @param address the network address that it came from, empty where it came from none
 */
public record ActivityRow(String when, String what, String note, String whom, String page, String who, String address) {
}
