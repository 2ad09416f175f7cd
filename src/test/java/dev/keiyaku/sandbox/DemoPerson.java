package dev.keiyaku.sandbox;

/**
 * Somebody whom the sandbox introduces, as the store knows them.
 *
 * @param name surname first; the login id of somebody who has been removed
 * @param email empty for somebody who has been removed
 */
record DemoPerson(DemoAccount account, String name, String email) {
}
