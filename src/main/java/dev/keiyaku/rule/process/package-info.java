/** The engine's decision tables: read, checked, tried on its history, and deployed. */
package dev.keiyaku.rule.process;
