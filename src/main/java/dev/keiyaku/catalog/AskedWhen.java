package dev.keiyaku.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The answer to an earlier question that brings up another one.
 *
 * @param question the code of the earlier question of the same plan
 * @param answer one of its choices
 */
@Embeddable
public record AskedWhen(@Column(name = "asked_after") String question, @Column(name = "asked_when") String answer) {
}
