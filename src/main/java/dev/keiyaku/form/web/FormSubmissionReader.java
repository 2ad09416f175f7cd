package dev.keiyaku.form.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Reads {@link FormSubmission}s within limits of size and depth. */
class FormSubmissionReader implements HandlerMethodArgumentResolver {

	private static final int MAX_BYTES = 256 * 1024;

	private static final int MAX_DEPTH = 12;

	private static final ObjectReader JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.readerFor(new TypeReference<LinkedHashMap<String, Object>>() {
		});

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == FormSubmission.class;
	}

	@Override
	public FormSubmission resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
			NativeWebRequest request, WebDataBinderFactory binders) throws IOException {
		HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
		byte[] body = http.getInputStream().readNBytes(MAX_BYTES + 1);
		if (body.length > MAX_BYTES) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		String fingerprint = Objects.requireNonNullElse(http.getParameter("fingerprint"), "");
		try {
			LinkedHashMap<String, Object> values = JSON.readValue(body);
			if (values != null) {
				return new FormSubmission(values, fingerprint);
			}
		}
		catch (JsonProcessingException ex) {
			// its message may quote what was entered
		}
		throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
	}

}
