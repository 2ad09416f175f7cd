package dev.keiyaku.wizard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an owner has entered so far. Every change is made under the row's lock, so it
 * needs no version.
 */
@Entity
@Table(name = "wizard_draft")
class WizardDraft {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(nullable = false)
	private String owner;

	@Column(nullable = false)
	private String processKey;

	@Column(nullable = false)
	private String item;

	@Column(nullable = false)
	private String processDefinitionId;

	@Column(nullable = false)
	private String fingerprint;

	private boolean subjectChanged;

	private boolean formsChanged;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, Map<String, Object>> answers;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<String> submitted;

	/** Hashes by form and field. */
	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, Map<String, String>> secrets;

	@Enumerated(EnumType.STRING)
	private State state;

	private String resultNumber;

	private Instant changedAt;

	/** Where a visitor types; {@code null} for a member. */
	private String network;

	private int bytes;

	protected WizardDraft() {
	}

	/**
	 * Returns an empty draft that is kept nowhere: of somebody who has not entered
	 * anything yet.
	 */
	static WizardDraft unkept(String processDefinitionId, String fingerprint) {
		WizardDraft draft = new WizardDraft();
		draft.processDefinitionId = processDefinitionId;
		draft.fingerprint = fingerprint;
		draft.answers = Map.of();
		draft.submitted = List.of();
		draft.secrets = Map.of();
		draft.state = State.OPEN;
		return draft;
	}

	enum State {

		OPEN, COMPLETED

	}

	/**
	 * Takes over what was entered into a form, as a draft. Secrets of the form hold for
	 * what they were handed in with, and no longer when that changes.
	 */
	void keep(String formId, Map<String, Object> values, Instant now) {
		requireOpen();
		if (!values.equals(answers(formId))) {
			keepSecrets(formId, Map.of());
		}
		Map<String, Map<String, Object>> answers = new LinkedHashMap<>(this.answers);
		answers.put(formId, values);
		this.answers = answers;
		this.changedAt = now;
	}

	/**
	 * Notes how much room the answers take.
	 * @param network of a visitor, or {@code null}
	 */
	void measured(int bytes, String network) {
		this.bytes = bytes;
		this.network = network;
	}

	/**
	 * Takes over a form's secrets.
	 * @param hashes by field; empty to forget them
	 */
	void keepSecrets(String formId, Map<String, String> hashes) {
		requireOpen();
		Map<String, Map<String, String>> secrets = new LinkedHashMap<>(this.secrets);
		secrets.remove(formId);
		if (!hashes.isEmpty()) {
			secrets.put(formId, hashes);
		}
		this.secrets = secrets;
	}

	/** Marks a form as handed in; whether it still holds is checked each time. */
	void submit(String formId) {
		requireOpen();
		if (!this.submitted.contains(formId)) {
			List<String> submitted = new ArrayList<>(this.submitted);
			submitted.add(formId);
			this.submitted = submitted;
		}
		this.subjectChanged = false;
		this.formsChanged = false;
	}

	/** Has a form handed in anew. */
	void takeBack(String formId) {
		requireOpen();
		this.submitted = this.submitted.stream().filter((each) -> !each.equals(formId)).toList();
	}

	/**
	 * Goes on about a changed subject.
	 * @param remains of the answers to each form, by form id
	 */
	void changeSubject(String fingerprint, Map<String, Remains> remains) {
		requireOpen();
		Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
		remains.forEach((formId, rest) -> kept.put(formId, rest.values()));
		this.subjectChanged = this.subjectChanged || remains.values().stream().anyMatch(Remains::lost);
		this.answers = kept;
		this.submitted = this.submitted.stream()
			.filter((formId) -> !remains.containsKey(formId) || remains.get(formId).handedIn())
			.toList();
		this.secrets = Map.of();
		this.fingerprint = fingerprint;
	}

	/**
	 * Goes on with another version of the process.
	 * @param asBefore whether a form is the same in both versions, by form id
	 * @param kept what remains of the answers, by form id
	 */
	void changeVersion(String processDefinitionId, Predicate<String> asBefore, Map<String, Map<String, Object>> kept) {
		requireOpen();
		this.processDefinitionId = processDefinitionId;
		this.answers = kept;
		this.submitted = this.submitted.stream().filter(asBefore).toList();
		this.secrets = this.secrets.entrySet()
			.stream()
			.filter((hashes) -> asBefore.test(hashes.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Tells the owner that what is asked has changed, until the next form is handed in.
	 */
	void tellOfChangedForms() {
		this.formsChanged = true;
	}

	/**
	 * Ends the draft; what was entered lives on in what came of it.
	 * @param fingerprint of the page that completed it
	 */
	void complete(String number, String fingerprint, Instant now) {
		requireOpen();
		this.fingerprint = fingerprint;
		this.state = State.COMPLETED;
		this.resultNumber = number;
		this.answers = Map.of();
		this.submitted = List.of();
		this.secrets = Map.of();
		this.bytes = 0;
		this.changedAt = now;
	}

	private void requireOpen() {
		if (this.state != State.OPEN) {
			throw new IllegalStateException("Wizard draft " + this.id + " is completed");
		}
	}

	Map<String, String> secrets(String formId) {
		return this.secrets.getOrDefault(formId, Map.of());
	}

	boolean isSubmitted(String formId) {
		return this.submitted.contains(formId);
	}

	Map<String, Object> answers(String formId) {
		return this.answers.getOrDefault(formId, Map.of());
	}

	Map<String, Map<String, Object>> answers() {
		return Map.copyOf(this.answers);
	}

	long id() {
		return this.id;
	}

	String processDefinitionId() {
		return this.processDefinitionId;
	}

	String fingerprint() {
		return this.fingerprint;
	}

	boolean subjectChanged() {
		return this.subjectChanged;
	}

	boolean formsChanged() {
		return this.formsChanged;
	}

	String resultNumber() {
		return this.resultNumber;
	}

}
