/**
 * The payment provider's stand-in: an HTTP server on a port of its own that speaks the
 * calls of NP掛け払い or of Money Forward Kessai, keeps what was registered between runs, and
 * can be told to misbehave. Knows nothing of the store's classes, so that it stays an
 * independent reading of the providers' APIs; each of these is one {@code ProviderApi}.
 */
package dev.keiyaku.sandbox.provider;
