/**
 * Forms over HTTP: what a form on a page posts and what it is answered, and the pages of
 * the wizard. Features map their own addresses to them.
 */
@org.springframework.modulith.NamedInterface("web")
package dev.keiyaku.form.web;
