/**
 * What the owners' page ルール of Cockpit asks; the allow-list of the webapps opens it to
 * them alone.
 */
package dev.keiyaku.rule.web;
