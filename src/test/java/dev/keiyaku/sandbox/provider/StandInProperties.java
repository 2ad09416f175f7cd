package dev.keiyaku.sandbox.provider;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the stand-in needs of the sandbox's settings.
 *
 * @param dataDirectory keeps what was registered between runs
 * @param providerPort where it listens
 * @param providerDelay how late it answers in the mode slow
 */
@ConfigurationProperties("keiyaku.sandbox")
record StandInProperties(Path dataDirectory, int providerPort, Duration providerDelay) {
}
