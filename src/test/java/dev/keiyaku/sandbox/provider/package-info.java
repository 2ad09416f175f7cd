/**
 * The payment provider's stand-in: an HTTP server on a port of its own that speaks
 * NP掛け払い's calls, keeps what was registered between runs, and can be told to misbehave.
 * Knows nothing of the store's classes, so that it stays an independent reading of the
 * provider's API.
 */
package dev.keiyaku.sandbox.provider;
