package dev.keiyaku.portal;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ErrorStatusesTest {

	@ParameterizedTest
	@MethodSource
	void whoeverComesSecondIsToldSo(RuntimeException failure) throws Exception {
		requestThatFails(failure).perform(get("/")).andExpect(status().isConflict());
	}

	static Stream<RuntimeException> whoeverComesSecondIsToldSo() {
		return Stream.of(new ObjectOptimisticLockingFailureException("Order", 1L),
				new CannotAcquireLockException("deadlock"));
	}

	@Test
	void anErrorOfTheStoreIsNotExcused() {
		MockMvc mvc = requestThatFails(new IllegalStateException("a bug"));
		assertThatThrownBy(() -> mvc.perform(get("/"))).hasRootCauseMessage("a bug");
	}

	private static MockMvc requestThatFails(RuntimeException failure) {
		return MockMvcBuilders.standaloneSetup(new Failing(failure)).setControllerAdvice(new ErrorStatuses()).build();
	}

	@RestController
	record Failing(RuntimeException failure) {

		@GetMapping("/")
		String fail() {
			throw this.failure;
		}

	}

}
