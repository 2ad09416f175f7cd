/**
 * How a member proves who they are: login ID and password now, further factors beside
 * them.
 */
@org.springframework.modulith.ApplicationModule(displayName = "signin")
package dev.keiyaku.signin;
