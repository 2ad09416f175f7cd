/** The pages of the wizard. Features map their own addresses to them. */
@org.springframework.modulith.NamedInterface("web")
package dev.keiyaku.wizard.web;
