package dev.keiyaku.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Data the way the browser sees them: maps, lists, text, numbers, booleans, with dates as
 * {@code yyyy-MM-dd}.
 */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
	};

	private Json() {
	}

	static Map<String, Object> read(String json) {
		try {
			return MAPPER.readValue(json, OBJECT);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a JSON object", ex);
		}
	}

	static String write(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Cannot be written as JSON", ex);
		}
	}

	/**
	 * Returns JSON that is the same for the same data, in whichever order they were put.
	 */
	public static String ordered(Object value) {
		try {
			return MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Cannot be written as JSON", ex);
		}
	}

	/** Returns how many bytes it takes as JSON in UTF-8. */
	public static int bytes(Object value) {
		return write(value).getBytes(StandardCharsets.UTF_8).length;
	}

	/** Returns a copy that can be changed and has nothing but JSON's own types. */
	public static Map<String, Object> plain(Map<String, Object> values) {
		return plainObject(values);
	}

	private static Map<String, Object> plainObject(Map<?, ?> values) {
		Map<String, Object> plain = new LinkedHashMap<>();
		values.forEach((key, value) -> plain.put(String.valueOf(key), plainValue(value)));
		return plain;
	}

	private static Object plainValue(Object value) {
		if (value == null || value instanceof String || value instanceof Boolean || value instanceof Integer) {
			return value;
		}
		if (value instanceof Map<?, ?> map) {
			return plainObject(map);
		}
		if (value instanceof Collection<?> items) {
			List<Object> plain = new ArrayList<>(items.size());
			items.forEach((item) -> plain.add(plainValue(item)));
			return plain;
		}
		return read("{\"value\":" + write(value) + "}").get("value");
	}

	/** Returns the value as the object that it is known to be. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> object(Object value) {
		return (Map<String, Object>) value;
	}

	/**
	 * Returns {@code base} with {@code over} laid upon it: objects by key, the rows of
	 * lists of objects by position, anything else replaced.
	 */
	public static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> over) {
		Map<String, Object> merged = new LinkedHashMap<>(base);
		over.forEach((key, value) -> merged.put(key, merge(merged.get(key), value)));
		return merged;
	}

	private static Object merge(Object base, Object over) {
		if (base instanceof Map<?, ?> && over instanceof Map<?, ?>) {
			return merge(object(base), object(over));
		}
		if (base instanceof List<?> rows && over instanceof List<?> overRows
				&& rows.stream().anyMatch((row) -> row instanceof Map<?, ?>)) {
			List<Object> merged = new ArrayList<>(rows);
			for (int i = 0; i < Math.min(rows.size(), overRows.size()); i++) {
				merged.set(i, merge(rows.get(i), overRows.get(i)));
			}
			return merged;
		}
		return over;
	}

}
