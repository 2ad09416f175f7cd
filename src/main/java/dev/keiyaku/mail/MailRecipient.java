package dev.keiyaku.mail;

/**
 * Who reads a mail.
 *
 * @param company the company's name, without an honorific; {@code null} for a desk
 * @param department {@code null} or blank when there is none
 * @param name the person's or the desk's name, without an honorific
 * @param email one plain address
 */
public record MailRecipient(String company, String department, String name, String email) {
}
