package dev.keiyaku.desk.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

import dev.keiyaku.desk.CaseSearch;
import dev.keiyaku.desk.CompanyFile;
import dev.keiyaku.desk.DeskTasks;
import dev.keiyaku.desk.TaskCard;
import dev.keiyaku.desk.TaskCards;
import dev.keiyaku.desk.process.TaskRelease;
import dev.keiyaku.process.webapp.StaffDesks;
import dev.keiyaku.store.StoreProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Cards, the search and companies' files, each for the desks of whoever asks.
 */
@RestController
@RequestMapping("/camunda/api/desk")
class DeskController {

	/** More than Tasklist has on a page. */
	private static final int MOST_CARDS = 100;

	private final StaffDesks staff;

	private final DeskTasks tasks;

	private final TaskCards cards;

	private final CaseSearch search;

	private final CompanyFile companies;

	private final TaskRelease releases;

	private final StoreProperties store;

	DeskController(StaffDesks staff, DeskTasks tasks, TaskCards cards, CaseSearch search, CompanyFile companies,
			TaskRelease releases, StoreProperties store) {
		this.staff = staff;
		this.tasks = tasks;
		this.cards = cards;
		this.search = search;
		this.companies = companies;
		this.releases = releases;
		this.store = store;
	}

	/**
	 * Whose workplace it is.
	 *
	 * @param store what customers call the store
	 * @param name of whoever asks, surname first
	 */
	record Workplace(String store, String name) {
	}

	@GetMapping("/workplace")
	Workplace workplace(HttpServletRequest request) {
		return new Workplace(this.store.name(), this.tasks.nameOf(this.staff.of(request).userId()));
	}

	@GetMapping("/cards")
	List<TaskCard> cards(@RequestParam Set<String> ids, HttpServletRequest request) {
		return this.cards.of(this.staff.of(request).desks(), ids.stream().limit(MOST_CARDS).toList());
	}

	/** Why a colleague's task is taken. */
	record Release(@NotBlank @Size(max = 500) @Pattern(regexp = "[^\\x00]*") String reason) {
	}

	@PostMapping("/tasks/{id}/release")
	ResponseEntity<Void> release(@PathVariable String id, @RequestBody @Valid Release why, HttpServletRequest request) {
		return found(() -> {
			this.releases.release(this.staff.of(request), id, why.reason());
			return ResponseEntity.noContent().build();
		});
	}

	/** Who is named in the task's history. */
	@GetMapping("/tasks/{id}/people")
	Map<String, String> people(@PathVariable String id, HttpServletRequest request) {
		return found(() -> {
			this.tasks.of(this.staff.of(request).desks(), List.of(id)).stream().findFirst().orElseThrow();
			return this.tasks.people(id);
		});
	}

	@GetMapping("/tasks/{id}/company")
	CompanyFile.Contents company(@PathVariable String id, HttpServletRequest request) {
		return found(() -> this.companies.of(this.staff.of(request).desks(), id));
	}

	@GetMapping("/tasks/{id}/papers/{number}")
	ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
		byte[] pdf = found(() -> this.companies.paper(this.staff.of(request).desks(), id, number).orElseThrow());
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(number + ".pdf").build().toString())
			.body(pdf);
	}

	private static <T> T found(Supplier<T> wanted) {
		try {
			return wanted.get();
		}
		catch (NoSuchElementException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, ex);
		}
	}

	@GetMapping("/search")
	CaseSearch.Found search(@RequestParam String query, HttpServletRequest request) {
		return this.search.find(this.staff.of(request).desks(), query);
	}

}
