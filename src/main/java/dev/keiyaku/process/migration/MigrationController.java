package dev.keiyaku.process.migration;

import java.util.List;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.process.owner.OwnerRights;
import jakarta.validation.Valid;
import org.camunda.bpm.engine.AuthorizationException;

import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Cockpit's page of migrations asks and does. {@code webapp-doors.yml} opens the log
 * to owners, the rest to administrators alone.
 */
@RestController
@RequestMapping("/camunda/api/owner/migration")
class MigrationController {

	private static final int LONGEST_REASON = 500;

	private final InstanceMoves moves;

	private final MoveLog log;

	private final OwnerRights rights;

	private final Clerk clerk;

	MigrationController(InstanceMoves moves, MoveLog log, OwnerRights rights, Clerk clerk) {
		this.moves = moves;
		this.log = log;
		this.rights = rights;
		this.clerk = clerk;
	}

	@GetMapping
	List<MoveLog.Entry> log(@RequestParam String process) {
		this.rights.requireHistory(process);
		return this.log.of(process);
	}

	@PostMapping("/preview")
	List<Move> preview(@RequestBody @Valid MoveRequest request) {
		return this.moves.preview(request);
	}

	@PostMapping
	List<Move> migrate(@RequestBody @Valid MoveRequest request) {
		if (request.instances() == null || !StringUtils.hasText(request.reason())
				|| request.reason().length() > LONGEST_REASON) {
			throw new IllegalArgumentException("a migration names its instances and its reason");
		}
		return this.moves.migrate(request, this.clerk.id());
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	void refuse() {
		// the page asks for nothing of the kind
	}

	@ExceptionHandler(AuthorizationException.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	void deny() {
		// the engine knows better than the door
	}

}
