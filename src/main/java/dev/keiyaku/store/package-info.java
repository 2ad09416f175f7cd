/**
 * What every module may know of the store as a whole: who runs it and where it is
 * reached, and how it writes days, yen, addresses for people
 * ({@link dev.keiyaku.store.Texts}, {@link dev.keiyaku.store.Markdown}). Pages, mails and
 * documents print these alike. No rule of business, and no other module is known here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "store")
package dev.keiyaku.store;
