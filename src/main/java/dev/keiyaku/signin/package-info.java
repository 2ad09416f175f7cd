/**
 * How a member proves who they are, and for how long that holds: login ID and password,
 * the second factor, backup codes, trusted browsers, sessions, forgotten passwords (store
 * 1.2, 1.3, 2).
 */
@org.springframework.modulith.ApplicationModule(displayName = "signin")
package dev.keiyaku.signin;
