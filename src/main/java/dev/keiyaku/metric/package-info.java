/**
 * Metrics whose numbers stand in the database. What may enter: what every feature's
 * metrics need alike. The metrics themselves are their features'.
 */
@org.springframework.modulith.ApplicationModule(displayName = "metric")
package dev.keiyaku.metric;
