package dev.keiyaku.payment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keiyaku.payment.CreditCheck.State;
import dev.keiyaku.payment.TransactionRequest.Line;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.store.Lengths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What no form lets through is what the provider refuses (store 4.1), and what was stored
 * before goes to a clerk without a call, with the field's name.
 */
class ProviderLimitsTests {

	private static final String ID = "O-10000001-1";

	private final Rows rows = new Rows();

	private ProviderStandIn standIn;

	private PaymentProvider provider;

	@BeforeEach
	void start(@TempDir Path directory) throws IOException {
		this.standIn = Examples.npKakebarai(directory);
		this.provider = Examples.npKakebarai(this.standIn.port(), Examples.SECRET);
	}

	@AfterEach
	void stop() {
		this.standIn.close();
	}

	/** The figures of the forms, which are JSON, against the ones of the store. */
	@ParameterizedTest
	@CsvSource({ "registration-applicant,companyName,COMPANY_NAME", "registration-applicant,street,STREET",
			"registration-applicant,name,PERSON_NAME", "registration-applicant,department,DEPARTMENT",
			"member-company,name,COMPANY_NAME", "member-address,street,STREET", "member-person,name,PERSON_NAME",
			"member-person,department,DEPARTMENT", "order-customer,customerName,PERSON_NAME",
			"order-customer,customerDepartment,DEPARTMENT", "order-customer,userName,PERSON_NAME",
			"order-customer,userDepartment,DEPARTMENT", "quote-customer,customerName,PERSON_NAME",
			"quote-customer,customerDepartment,DEPARTMENT", "correct-transaction,correctedCompanyName,COMPANY_NAME",
			"correct-transaction,correctedDepartment,DEPARTMENT",
			"correct-transaction,correctedCustomerName,PERSON_NAME", "correct-transaction,correctedAddress,ADDRESS" })
	void aFormTakesWhatTheProvidersTake(String form, String key, String limit) throws Exception {
		JsonNode json = new ObjectMapper().readTree(Files.readString(Path.of("forms", form + ".form")));
		JsonNode field = json.findParents("key")
			.stream()
			.filter(each -> each.path("key").asText().equals(key))
			.findFirst()
			.orElseThrow();
		assertThat(field.path("validate").path("maxLength").asInt())
			.isEqualTo(Lengths.class.getField(limit).getInt(null));
	}

	@Test
	void theStoresLimitsAreTheNarrowestOfAllProviders() {
		for (ProviderLimits each : List.of(this.provider.limits(), Examples.mfKessai(1, "key").limits(),
				new ManualProvider().limits())) {
			assertThat(Lengths.COMPANY_NAME).isLessThanOrEqualTo(each.companyName());
			assertThat(Lengths.DEPARTMENT).isLessThanOrEqualTo(each.department());
			assertThat(Lengths.PERSON_NAME).isLessThanOrEqualTo(each.customerName());
			assertThat(Lengths.ADDRESS).isLessThanOrEqualTo(each.address());
			assertThat(Lengths.ITEM).isLessThanOrEqualTo(each.item());
		}
		assertThat("神奈川県".length() + Lengths.STREET).isEqualTo(Lengths.ADDRESS);
	}

	@Test
	void theProviderTakesTheLongestOfEach() {
		TransactionRequest longest = request(Lengths.COMPANY_NAME, Lengths.DEPARTMENT, Lengths.PERSON_NAME,
				Lengths.ADDRESS, Lengths.ITEM);

		assertThat(this.provider.limits().exceededBy(longest)).isEmpty();
		assertThat(this.provider.register(longest).decision()).isEqualTo(CreditDecision.PASSED);
	}

	@ParameterizedTest
	@CsvSource({ "101,1,1,1,1,COMPANY_NAME,会社名は100文字まで（101文字あります）", "1,101,1,1,1,DEPARTMENT,部署は100文字まで（101文字あります）",
			"1,1,51,1,1,CUSTOMER_NAME,お名前は50文字まで（51文字あります）", "1,1,1,203,1,ADDRESS,住所は200文字まで（203文字あります）",
			"1,1,1,1,101,ITEM,商品・オプションの名前は100文字まで（101文字あります）" })
	void whatIsLongerIsToldWithoutACallOfWhichTheProviderWouldRefuseIt(int company, int department, int name,
			int address, int item, String field, String words) {
		TransactionRequest request = request(company, department, name, address, item);
		assertThat(this.provider.limits().exceededBy(request)).extracting(ProviderLimits.TooLong::field)
			.containsExactly(field);
		assertThatExceptionOfType(ProviderFailure.class).isThrownBy(() -> this.provider.register(request))
			.returns(ProviderFailure.Kind.REJECTED, ProviderFailure::kind);

		CreditChecks checks = Examples.checks(this.provider, this.rows);
		checks.plan(request);
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> checks.register(request))
			.withMessageContaining(words)
			.matches(PaymentProviderException::needsCorrection);
		assertThat(checks.find(ID).state()).isEqualTo(State.PLANNED);
		assertThat(checks.find(ID).problem()).hasValueSatisfying(problem -> assertThat(problem).contains(words));
	}

	@Test
	void whatAClerkCorrectsIsWhatTheProviderIsTold() {
		TransactionRequest request = request(101, 1, 51, 1, 1);
		CreditChecks checks = Examples.checks(this.provider, this.rows);
		checks.plan(request);
		checks.correct(ID, new Correction("短い株式会社", null, null, null));
		assertThatExceptionOfType(PaymentProviderException.class).isThrownBy(() -> checks.register(request))
			.withMessageContaining("お名前");
		checks.correct(ID, new Correction(null, null, "山田花子", null));

		assertThat(checks.register(request)).isEqualTo(CreditDecision.PASSED);
		assertThat(this.standIn.registry().all()).singleElement()
			.satisfies(registered -> assertThat(registered.companyName()).isEqualTo("短い株式会社"));
	}

	@Test
	void whatTheProviderHasIsNotCorrected() {
		TransactionRequest request = Examples.transaction(ID);
		CreditChecks checks = Examples.checks(this.provider, this.rows);
		checks.plan(request);
		checks.register(request);

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> checks.correct(ID, new Correction("別", null, null, null)));
	}

	@Test
	void anOutageIsNothingToCorrect() {
		for (ProviderFailure.Kind kind : ProviderFailure.Kind.values()) {
			assertThat(new PaymentProviderException("", kind, null).needsCorrection()).as(kind.name())
				.isEqualTo(Map.of(ProviderFailure.Kind.REFUSED, true, ProviderFailure.Kind.TOO_LONG, true)
					.getOrDefault(kind, false));
		}
	}

	private static TransactionRequest request(int company, int department, int name, int address, int item) {
		return new TransactionRequest(ID, LocalDate.of(2026, 11, 24), "00000000001", "社".repeat(company),
				"部".repeat(department), "名".repeat(name), "1000001", "町".repeat(address), "0312345678",
				List.of(new Line("品".repeat(item), 1_000, 10)), 11_000, 10);
	}

}
