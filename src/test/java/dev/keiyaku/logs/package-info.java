/**
 * What the stores of a run have logged. A test that fails here names the line: what wrote
 * it is to be mended, not the rule.
 */
package dev.keiyaku.logs;
