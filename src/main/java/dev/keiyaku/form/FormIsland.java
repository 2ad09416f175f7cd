package dev.keiyaku.form;

import java.util.Map;

/**
 * A form on a page, rendered by {@code form/island :: island}.
 *
 * @param form the form to show
 * @param data what it shows and starts with; dates are written as {@code yyyy-MM-dd}
 * @param readOnly whether it is for reading only, without a button
 * @param submitUrl where the values are posted to, absent when read-only
 * @param draftUrl where what is being typed is saved to, or {@code null}
 * @param submitLabel the button's text, absent when read-only
 */
public record FormIsland(Form form, Map<String, Object> data, boolean readOnly, String submitUrl, String draftUrl,
		String submitLabel) {

	/** Returns an island that can only be read. */
	public static FormIsland readOnly(Form form, Map<String, Object> data) {
		return new FormIsland(form, data, true, null, null, null);
	}

	/** Whether its button waits for every consent: store 4.1. */
	public boolean requiresConsents() {
		return !this.readOnly && this.form.asksConsent();
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
