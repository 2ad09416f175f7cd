/** Where the wizard meets the engine: reading it from diagrams. */
package dev.keiyaku.wizard.process;
