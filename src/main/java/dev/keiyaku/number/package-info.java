/**
 * The numbers by which people and processes name what they deal with, such as
 * {@code O-10000001}; such a number is also the business key of its process. A feature
 * has one {@link dev.keiyaku.number.NumberKind} a kind, and whoever meets a number asks
 * {@link dev.keiyaku.number.BusinessNumbers}. Nothing here knows what is numbered.
 */
@org.springframework.modulith.ApplicationModule(displayName = "number")
package dev.keiyaku.number;
