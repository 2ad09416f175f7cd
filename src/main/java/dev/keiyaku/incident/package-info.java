/**
 * Failures that stop a process are mailed to its owner, each once: what stopped where and
 * why, nothing of persons. {@code incident.process} finds them.
 */
@org.springframework.modulith.ApplicationModule(displayName = "incident")
package dev.keiyaku.incident;
