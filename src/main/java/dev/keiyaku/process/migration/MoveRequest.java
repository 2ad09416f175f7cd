package dev.keiyaku.process.migration;

import java.util.List;

import jakarta.validation.constraints.Pattern;

/**
 * What an administrator asks for.
 *
 * @param source the id of the version that the instances have
 * @param target the id of the version to which they are to go
 * @param instances their ids; for a preview all of the version's when there are none
 * @param reason why, for the log; for a preview it is not asked
 */
record MoveRequest(@Pattern(regexp = "[^\\x00]*") String source, @Pattern(regexp = "[^\\x00]*") String target,
		List<@Pattern(regexp = "[^\\x00]*") String> instances, @Pattern(regexp = "[^\\x00]*") String reason) {
}
