package dev.keiyaku.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A view becomes what its form calls it, and its subject is for the card alone. */
class TaskViewTests {

	private final ObjectMapper json = new ObjectMapper();

	@Test
	void theFormsKeysAreTheRecordsComponents() throws Exception {
		View view = new View(new Facts("O-1", new More("見本商事株式会社", 3)), "見本商事株式会社");

		assertThat(this.json.writeValueAsString(view))
			.isEqualTo("{\"order\":{\"number\":\"O-1\",\"company\":\"見本商事株式会社\",\"lines\":3}}");
	}

	private record View(Facts order, String subject) implements TaskView {
	}

	private record Facts(String number, @JsonUnwrapped More more) {
	}

	private record More(String company, int lines) {
	}

}
