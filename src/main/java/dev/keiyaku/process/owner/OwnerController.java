package dev.keiyaku.process.owner;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.authorization.Authorization;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Cockpit's plugins ask, beside the webapps' API and behind its doors
 * ({@code webapp-doors.yml}), its sign-in and the engine's authorizations.
 */
@RestController
@RequestMapping(OwnerController.PATH)
class OwnerController {

	static final String PATH = "/camunda/api/owner";

	private final OwnerRights rights;

	private final ProcessCases cases;

	private final CaseSteps steps;

	private final ActivityFigures activities;

	private final DeskFigures desks;

	OwnerController(OwnerRights rights, ProcessCases cases, CaseSteps steps, ActivityFigures activities,
			DeskFigures desks) {
		this.rights = rights;
		this.cases = cases;
		this.steps = steps;
		this.activities = activities;
		this.desks = desks;
	}

	/**
	 * A page of cases, the latest first.
	 *
	 * @param more whether there are others
	 */
	record CasePage(List<ProcessCase> cases, boolean more) {
	}

	@GetMapping("/cases")
	CasePage cases(@RequestParam String process, ProcessCaseSearch search) {
		this.rights.requireHistory(process);
		List<ProcessCase> found = this.cases.find(search);
		return new CasePage(found.stream().limit(ProcessCases.PAGE).toList(), found.size() > ProcessCases.PAGE);
	}

	/** Answers 404 for no such case. */
	@GetMapping("/cases/{id}/steps")
	List<Step> steps(@PathVariable String id) {
		String process = this.steps.process(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.rights.requireHistory(process);
		return this.steps.of(id);
	}

	@GetMapping("/activities")
	List<ActivityFigures.Figures> activities(@RequestParam String process,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
		this.rights.requireHistory(process);
		return this.activities.of(process, from, to);
	}

	@GetMapping("/desks")
	List<DeskFigures.Figures> desks(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
		this.rights.requireHistory(Authorization.ANY);
		return this.desks.of(from, to);
	}

}
