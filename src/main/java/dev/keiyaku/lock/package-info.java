/**
 * What transactions wait for each other about where no row stands for it. Where there is
 * a row, it is locked itself, by its repository. Knows the uses' names and no other
 * module.
 */
@org.springframework.modulith.ApplicationModule(displayName = "lock")
package dev.keiyaku.lock;
