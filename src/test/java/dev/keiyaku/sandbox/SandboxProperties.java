package dev.keiyaku.sandbox;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sandbox keeps and opens things.
 *
 * @param dataDirectory holds the database between runs
 * @param smtpPort port of the mail server
 * @param providerPort port of the payment provider's stand-in
 * @param durableDatabase whether PostgreSQL waits for the disk, as it does in production
 */
@ConfigurationProperties("keiyaku.sandbox")
record SandboxProperties(Path dataDirectory, int smtpPort, int providerPort, boolean durableDatabase) {
}
