/**
 * The wizards in which customers ask for procedures on contracts, and the procedures'
 * pages.
 */
package dev.keiyaku.amendment.web;
