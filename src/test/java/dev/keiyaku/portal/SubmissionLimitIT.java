package dev.keiyaku.portal;

import java.util.Map;

import dev.keiyaku.PortalClient;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody asks for login IDs or has mails sent without end. */
class SubmissionLimitIT extends StoreTest {

	private static final int TOO_MANY_REQUESTS = 429;

	@Autowired
	private SubmissionLimit limit;

	@Autowired
	private PortalProperties properties;

	@Value("${server.port}")
	private int port;

	@Test
	void anAddressThatSendsTooMuchIsToldToComeBackAndNobodyElse() throws Exception {
		PortalClient eager = new PortalClient(this.port).from("203.0.113.77").visit();
		assertThat(eager.post("/register/terms", Map.of()).statusCode()).isNotEqualTo(TOO_MANY_REQUESTS);

		useUp("203.0.113.77");

		assertThat(eager.post("/register/terms", Map.of()).statusCode()).isEqualTo(TOO_MANY_REQUESTS);
		assertThat(eager.submit("/invitations/unknown/terms", Map.of()).headers().firstValue("Retry-After"))
			.contains("3600");

		PortalClient other = new PortalClient(this.port).from("203.0.113.78").visit();
		assertThat(other.post("/register/terms", Map.of()).statusCode()).isNotEqualTo(TOO_MANY_REQUESTS);
		assertThat(eager.get("/register/terms").statusCode()).isEqualTo(200);
	}

	private void useUp(String address) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/register/terms");
		request.setRemoteAddr(address);
		for (int i = 0; i < this.properties.submissionsPerHour(); i++) {
			this.limit.preHandle(request, new MockHttpServletResponse(), this);
		}
	}

}
