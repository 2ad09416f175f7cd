package dev.keiyaku.contract;

/**
 * Something in writing on which a contract rests (store 5.2).
 *
 * @param title in words for the customer
 * @param version of terms, or null
 * @param path where it can be read in the portal, or null
 */
public record ContractDocument(String title, String version, String path) {
}
