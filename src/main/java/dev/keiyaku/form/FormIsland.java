package dev.keiyaku.form;

import java.util.List;
import java.util.Map;

/**
 * A form on a page, rendered by {@code form/island :: island}.
 *
 * @param form the form to show
 * @param data what it shows and starts with; dates are written as {@code yyyy-MM-dd}
 * @param submitUrl where the values are posted to
 * @param draftUrl where what is being typed is saved to, or {@code null}
 * @param submitLabel the button's text
 */
public record FormIsland(Form form, Map<String, Object> data, String submitUrl, String draftUrl, String submitLabel) {

	/** Whether its button waits for every consent: store 4.1. */
	public boolean requiresConsents() {
		return this.form.asksConsent();
	}

	/** The words with which the form begins, to be shown until it is drawn. */
	public List<FormHead.Words> head() {
		return FormHead.of(this.form, this.data);
	}

	/** Returns the form file for use inside a script element. */
	public String schemaJson() {
		return escaped(this.form.json());
	}

	/** Returns the data for use inside a script element. */
	public String dataJson() {
		return escaped(Json.write(this.data));
	}

	/** None of these characters means anything in JSON outside of a string. */
	private static String escaped(String json) {
		return json.replace("&", "\\u0026")
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

}
