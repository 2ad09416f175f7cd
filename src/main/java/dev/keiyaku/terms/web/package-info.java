/** The pages on which everybody reads the store's terms, and who the store is. */
package dev.keiyaku.terms.web;
