package dev.keiyaku.form.web;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Store, fault 20: what is too big, too deep or no JSON is a 4xx. */
class FormSubmissionTests {

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Echo())
		.setCustomArgumentResolvers(new FormSubmissionReader())
		.build();

	@RestController
	static class Echo {

		@PostMapping("/echo")
		ResponseEntity<Map<String, Object>> echo(FormSubmission submission) {
			return FormResponses.next(submission.fingerprint() + submission.values().get("name"));
		}

	}

	@Test
	void aJsonObjectIsRead() throws Exception {
		this.mvc.perform(post("/echo?fingerprint=f-").content("{\"name\":\"山田\"}"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.next").value("f-山田"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "\"text\"", "{", "{\"a\":1}{}", "{\"a\":NaN}" })
	void anythingElseIsABadRequest(String body) throws Exception {
		this.mvc.perform(post("/echo").content(body)).andExpect(status().isBadRequest());
	}

	@Test
	void deepJsonIsABadRequest() throws Exception {
		this.mvc.perform(post("/echo").content("{\"a\":" + "[".repeat(10) + "]".repeat(10) + "}"))
			.andExpect(status().isOk());
		this.mvc.perform(post("/echo").content("{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void tenMegabytesAreTooMuch() throws Exception {
		this.mvc.perform(post("/echo").content("{\"a\":\"" + "x".repeat(10_000_000) + "\"}"))
			.andExpect(status().isPayloadTooLarge());
	}

}
