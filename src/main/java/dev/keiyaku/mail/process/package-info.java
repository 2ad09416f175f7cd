/**
 * The engine's side of mails: what a diagram names to send one, and the process that
 * delivers it. Nothing here knows SMTP.
 */
package dev.keiyaku.mail.process;
