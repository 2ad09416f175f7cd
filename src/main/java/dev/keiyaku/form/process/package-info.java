/**
 * Where forms meet the engine: reading them from its deployments, and checking what
 * Tasklist submits.
 */
package dev.keiyaku.form.process;
