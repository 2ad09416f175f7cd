/**
 * The store through real browsers: the windows that tests open, and what people do in the
 * portal, in Tasklist and in Cockpit. Only what several browser tests need may enter.
 */
package dev.keiyaku.browser;
