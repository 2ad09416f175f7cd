package dev.keiyaku.list;

import java.util.Map;
import java.util.Optional;

/**
 * One end of a range, as an address asks for it.
 *
 * @param key the parameter's name
 * @param text what stands in its field: as the store writes it, or as it was typed where
 * that cannot be read; empty for an open end
 * @param value null for none
 * @param problem the message that says why it is refused; null for none
 */
public record RangeEnd(String key, String text, Long value, String problem) {

	private static final int LONGEST = 40;

	static RangeEnd read(RangeKind kind, String key, Map<String, String> asked) {
		String typed = asked.getOrDefault(key, "").strip();
		String text = (typed.length() > LONGEST) ? typed.substring(0, LONGEST) : typed;
		if (text.isEmpty()) {
			return new RangeEnd(key, "", null, null);
		}
		Optional<Long> value = kind.read(text);
		return value.map((read) -> new RangeEnd(key, kind.plain(read), read, null))
			.orElseGet(() -> new RangeEnd(key, text, null, "list.range.unread." + kind));
	}

	RangeEnd refused(String problem) {
		return new RangeEnd(this.key, this.text, this.value, problem);
	}

	public boolean isOpen() {
		return this.text.isEmpty();
	}

	/** Whether what was typed could be read. */
	public boolean isRead() {
		return isOpen() || this.value != null;
	}

}
