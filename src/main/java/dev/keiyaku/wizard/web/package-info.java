/** The pages of every wizard; a feature's controller has them below its own address. */
@org.springframework.modulith.NamedInterface("web")
package dev.keiyaku.wizard.web;
