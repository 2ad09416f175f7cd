/**
 * Who runs the store and where it is reached. Facts from the configuration that pages,
 * mails and documents print alike; no behaviour, and no other module is known here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "store")
package dev.keiyaku.store;
