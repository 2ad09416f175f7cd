package dev.keiyaku.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keiyaku.store.Markdown;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/**
 * What was entered into a form, to be read on a page without the form
 * ({@code form/reading :: reading}): with the labels, rows and conditions of the form's
 * file. A text that the file itself has guides whoever fills the form in and is left out;
 * one that the data give is what was agreed to, and is folded.
 */
@Service
public class FormReading {

	private static final Pattern HEADING = Pattern.compile("<h[1-6][^>]*>(.*?)</h[1-6]>", Pattern.DOTALL);

	private final Texts texts;

	FormReading(Texts texts) {
		this.texts = texts;
	}

	/** What a part of it is. */
	public enum Kind {

		/** Answers that follow each other: its parts. */
		ANSWERS,

		/** One of them: a label and the text. */
		ANSWER,

		/** Parts under a label. */
		GROUP,

		/** The form's own words around the answers: HTML. */
		WORDS,

		/** Terms as HTML, labelled by the heading before them, if there is one. */
		TERMS,

		/** A consent that was given: its label. */
		CONSENT

	}

	/**
	 * A part of what is read.
	 *
	 * @param text HTML in words and terms, else plain text
	 */
	public record Part(Kind kind, String label, String text, List<Part> parts) {

		private static Part of(Kind kind, String label, String text) {
			return new Part(kind, label, text, List.of());
		}

	}

	/**
	 * Reads a form.
	 * @param data what the form shows: the server's data and what was entered
	 */
	public List<Part> of(Form form, Map<String, Object> data) {
		Map<String, Object> state = FormState.of(form.root(), data, data).initial();
		Walk walk = new Walk(state);
		walk.children(form.root(), ValuePath.ROOT, Scope.of(state, new HashMap<>()));
		return List.copyOf(walk.parts);
	}

	private final class Walk {

		private final Map<String, Object> state;

		private final List<Part> parts = new ArrayList<>();

		private String heading = "";

		private Walk(Map<String, Object> state) {
			this.state = state;
		}

		private void children(Component parent, ValuePath path, Scope scope) {
			parent.children()
				.stream()
				.filter((child) -> child.hide() == null || !scope.isTrue(child.hide()))
				.forEach((child) -> visit(child, path.then(child.binding()), scope));
		}

		private void visit(Component component, ValuePath path, Scope scope) {
			switch (component.type()) {
				case DYNAMIC_LIST -> rows(component, path, scope);
				case GROUP -> group(component, path, scope);
				case HTML -> words(component, scope);
				case TEXT -> terms(component, scope);
				case TABLE, SEPARATOR, SPACER, FORM -> {
				}
				default -> answer(component, path.in(this.state), scope);
			}
		}

		private void rows(Component list, ValuePath path, Scope scope) {
			List<?> rows = (path.in(this.state) instanceof List<?> found) ? found : List.of();
			for (int i = 0; i < rows.size(); i++) {
				children(list, path.row(i), scope.row(rows.get(i), i));
			}
		}

		private void group(Component group, ValuePath path, Scope scope) {
			String label = label(group, scope);
			if (label.isEmpty()) {
				children(group, path, scope);
				return;
			}
			Walk within = new Walk(this.state);
			within.children(group, path, scope);
			if (!within.parts.isEmpty()) {
				this.parts.add(new Part(Kind.GROUP, label, "", List.copyOf(within.parts)));
			}
		}

		private void words(Component words, Scope scope) {
			String html = Template.filled(words.label(), scope, true);
			Matcher found = HEADING.matcher(html);
			this.heading = found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : this.heading;
			this.parts.add(Part.of(Kind.WORDS, "", html));
		}

		private void terms(Component text, Scope scope) {
			if (Template.isOneExpression(text.label())) {
				String html = Markdown.toHtml(Template.filled(text.label(), scope, false));
				this.parts.add(Part.of(Kind.TERMS, this.heading, html));
				this.heading = "";
			}
		}

		private void answer(Component input, Object value, Scope scope) {
			String label = label(input, scope);
			if (input.isConsent()) {
				this.parts.add(Part.of(Kind.CONSENT, label, ""));
				return;
			}
			Part answer = Part.of(Kind.ANSWER, label, text(input, value, scope));
			Part last = this.parts.isEmpty() ? null : this.parts.get(this.parts.size() - 1);
			if (last == null || last.kind() != Kind.ANSWERS) {
				last = new Part(Kind.ANSWERS, "", "", new ArrayList<>());
				this.parts.add(last);
			}
			last.parts().add(answer);
		}

		private String text(Component input, Object value, Scope scope) {
			if (input.secret()) {
				return FormReading.this.texts.of("form.reading.secret");
			}
			String text = switch (input.type()) {
				case CHECKBOX ->
					FormReading.this.texts.of(Boolean.TRUE.equals(value) ? "form.reading.yes" : "form.reading.no");
				case RADIO, SELECT -> picked(input, value, scope).orElse("");
				case CHECKLIST ->
					FormReading.this.texts.enumerated(((value instanceof List<?> all) ? all : List.of()).stream()
						.flatMap((one) -> picked(input, one, scope).stream()));
				case DATE -> (value instanceof String day && !day.isEmpty())
						? FormReading.this.texts.day(LocalDate.parse(day)) : "";
				case NUMBER -> (value != null) ? value + said(input.unit(), scope) : "";
				default -> (value != null) ? value.toString() : "";
			};
			return text.isEmpty() ? FormReading.this.texts.of("form.reading.empty") : text;
		}

		private Optional<String> picked(Component choice, Object value, Scope scope) {
			return (value != null) ? OptionValues.label(choice.options(), this.state, scope, value) : Optional.empty();
		}

		private String label(Component component, Scope scope) {
			return said(component.label(), scope);
		}

		/** A text of the form's file, which may be an expression or have some in it. */
		private String said(String text, Scope scope) {
			return Feel.isExpression(text) ? Template.plain(scope.evaluate(text))
					: (text != null) ? Template.filled(text, scope, false) : "";
		}

	}

}
