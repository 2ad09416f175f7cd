/** Forms over HTTP: what a form on a page posts and what it is answered. */
@org.springframework.modulith.NamedInterface("web")
package dev.keiyaku.form.web;
