/**
 * How long is kept what nobody needs for good, and the nightly round that forgets it.
 * What may enter: the settings and the round. What is forgotten is said by the features
 * that have it ({@link dev.keiyaku.retention.Forgetful}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "retention")
package dev.keiyaku.retention;
