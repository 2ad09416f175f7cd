package dev.keiyaku.rule.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.rule.RuleChanges;
import dev.keiyaku.rule.RuleRefusedException;
import dev.keiyaku.rule.RuleTables;
import dev.keiyaku.rule.RuleTrials;
import dev.keiyaku.rule.Trial;
import dev.keiyaku.store.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules, trials and changes, for owners (the door {@code process-owners}). */
@RestController
@RequestMapping("/camunda/api/rules")
class RuleController {

	private final RuleTables tables;

	private final RuleTrials trials;

	private final RuleChanges changes;

	private final RuleViews views;

	private final Clerk owner;

	private final Texts texts;

	RuleController(RuleTables tables, RuleTrials trials, RuleChanges changes, RuleViews views, Clerk owner,
			Texts texts) {
		this.tables = tables;
		this.trials = trials;
		this.changes = changes;
		this.views = views;
		this.owner = owner;
		this.texts = texts;
	}

	/** A table to be tried, on the cases of these days. */
	record Tried(@NotBlank String xml, @NotNull LocalDate from, @NotNull LocalDate to) {
	}

	/** A table that is to hold. */
	record Proposed(@NotBlank @Pattern(regexp = "[^\\x00]*") String base, @NotBlank String xml,
			@NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String reason) {
	}

	/** Why. */
	record Remark(@NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String text) {
	}

	@GetMapping
	List<RuleViews.RuleView> rules() {
		return this.tables.all().stream().map(this.views::rule).toList();
	}

	@GetMapping("/{key}")
	RuleViews.OneRule rule(@PathVariable String key) {
		return this.views.one(this.tables.newest(key));
	}

	@PostMapping("/{key}/trial")
	Trial tryOut(@PathVariable String key, @RequestBody @Valid Tried tried) {
		return this.trials.tryOut(key, tried.xml(), tried.from(), tried.to());
	}

	@PostMapping("/{key}/changes")
	Map<String, Long> propose(@PathVariable String key, @RequestBody @Valid Proposed table) {
		return Map.of("id",
				this.changes.propose(key, table.base(), table.xml(), table.reason().strip(), this.owner.id()));
	}

	@GetMapping("/changes/{id}")
	RuleViews.OneChange change(@PathVariable long id) {
		return this.views.one(this.changes.byId(id));
	}

	@PostMapping("/changes/{id}/approve")
	void approve(@PathVariable long id) {
		this.changes.approve(id, this.owner.id());
	}

	@PostMapping("/changes/{id}/decline")
	void decline(@PathVariable long id, @RequestBody @Valid Remark remark) {
		this.changes.decline(id, remark.text().strip(), this.owner.id());
	}

	@PostMapping("/changes/{id}/withdraw")
	void withdraw(@PathVariable long id) {
		this.changes.withdraw(id, this.owner.id());
	}

	@PostMapping("/changes/{id}/undo")
	Map<String, Long> undo(@PathVariable long id, @RequestBody @Valid Remark reason) {
		return Map.of("id", this.changes.proposeUndo(id, reason.text().strip(), this.owner.id()));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	Map<String, String> refused(RuleRefusedException ex) {
		return Map.of("message", this.texts.of(ex.key(), ex.arguments()));
	}

}
